// The window is judged to the second, in Italian time, also on the nights when clocks change.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantFromMillis, instantInRome, localDate, millisOf } from '@buono/kernel';
import { placeInWindow, type Window } from './window.js';

const noon: Window = {
  opensAt: instantInRome(localDate('2026-03-02'), '09:00'),
  closesAt: instantInRome(localDate('2026-03-31'), '12:00'),
};
// In March, until the 29th, Italian clocks are one hour ahead of UTC; after it two.
const arriving = (text: string) => placeInWindow(noon, instant(text));

describe('the window of a call', () => {
  it('is not open a millisecond before', () => expect(arriving('2026-03-02T07:59:59.999Z')).toBe('before'));
  it('opens on the second', () => expect(arriving('2026-03-02T08:00:00.000Z')).toBe('inside'));
  it('takes what arrives within its last second', () => expect(arriving('2026-03-31T10:00:00.999Z')).toBe('inside'));
  it('is closed one second later', () => expect(arriving('2026-03-31T10:00:01.000Z')).toBe('after'));

  it('does not open again when the clocks go back', () => {
    const night: Window = {
      opensAt: instantInRome(localDate('2026-10-24'), '09:00'),
      closesAt: instantInRome(localDate('2026-10-25'), '02:30'),
    };
    expect(placeInWindow(night, instant('2026-10-25T00:30:00.000Z'))).toBe('inside');
    // Clocks show 02:10 for the second time.
    expect(placeInWindow(night, instant('2026-10-25T01:10:00.000Z'))).toBe('after');
  });

  it('is one stretch of time', () => {
    const millis = fc.integer({ min: millisOf(noon.opensAt) - 10_000_000, max: millisOf(noon.closesAt) + 10_000_000 });
    const order = ['before', 'inside', 'after'];
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          order.indexOf(placeInWindow(noon, instantFromMillis(at))),
        );
        expect(first).toBeLessThanOrEqual(second ?? -1);
      }),
    );
  });
});
