// Which window judges an arrival, when a call or an action has several.
import { describe, expect, it } from '@jest/globals';
import { instantInRome, localDate, zoneCode } from '@buono/kernel';
import { placeInWindow } from '../window.js';
import { terms } from './call.examples.js';
import type { WindowTerms } from './terms.js';
import { windowFor, zonesServed } from './windows.js';

const at = (date: string, time: string) => instantInRome(localDate(date), time);
const windowTerms = (code: string, opens: string, closes: string): WindowTerms => ({
  code,
  opensAt: at(opens, '09:00'),
  closesAt: at(closes, '12:00:59'),
  useFrom: localDate('2026-03-02'),
  useTo: localDate('2026-12-31'),
});
const first = windowTerms('PRIMA', '2026-03-02', '2026-03-31');
const second = windowTerms('SECONDA', '2026-10-01', '2026-10-20');
const two = terms({ windows: [first, second] });
const place = (date: string, time: string) => {
  const arrivedAt = at(date, time);
  const window = windowFor(two, 'A', arrivedAt);
  return `${placeInWindow(window, arrivedAt)} ${window === first ? 'first' : 'second'}`;
};

describe('an arrival', () => {
  it.each([
    ['2026-03-02', '08:59:59', 'before first'],
    ['2026-03-02', '09:00', 'inside first'],
    ['2026-03-31', '12:00:59', 'inside first'],
    ['2026-03-31', '12:01', 'before second'],
    ['2026-10-01', '09:00', 'inside second'],
    ['2026-10-20', '12:01', 'after second'],
  ])('on %s at %s is %s', (date, time, expected) => expect(place(date, time)).toBe(expected));

  it('is judged by the only window of a call that has one', () => {
    expect(windowFor(terms(), 'A', at('2026-03-02', '09:00'))).toEqual(terms().window);
  });
});

describe('an action', () => {
  const [action] = terms().actions;
  if (action === undefined) throw new Error('the example has an action');
  const own = terms({ actions: [{ ...action, windows: [second], zones: [zoneCode('TC-02')] }] });

  it('has its own windows and zones, where it says so', () => {
    expect(windowFor(own, 'A', at('2026-03-02', '09:00'))).toBe(second);
    expect(zonesServed(own, 'A')).toEqual(['TC-02']);
    expect(zonesServed(terms(), 'A')).toEqual(['TC-01', 'TC-02']);
  });
});
