// Windows with periods of use of their own: written in order, one day one window, each with its own dates in formulas.
import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess/assess.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { precheck } from '../precheck.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleDocument } from '../testing/sample-call.js';

const spring = {
  code: 'PRIMAVERA',
  opensAt: '2026-03-02T09:00',
  closesAt: '2026-03-31T12:00',
  use: { from: '2026-09-01', to: '2027-07-31' },
};
const autumn = {
  code: 'AUTUNNO',
  label: 'Seconda finestra',
  opensAt: '2026-10-01T09:00',
  closesAt: '2026-10-20T12:00',
  use: { from: '2026-12-01', to: '2027-07-31' },
};
const only = { window: undefined, use: undefined };
const call = sampleCall({}, { ...only, windows: [spring, autumn] });
const poor = givenFacts({ isee: 1 });
const validFrom = (submittedOn: string, window?: string) =>
  assess(call, 'UNO', poor, { submittedOn, admittedOn: '2027-01-10', ...(window && { window }) }).entitlement
    ?.validFrom;
const found = (changes: object, action = {}) => {
  const parsed = parseCallDocument(sampleDocument(changes as never, action));
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('an application', () => {
  it.each([
    ['2026-03-02', '2026-09-01'],
    ['2026-03-31', '2026-09-01'],
    // An act may have prolonged the first window by a day: the second had not opened.
    ['2026-04-01', '2026-09-01'],
    ['2026-10-01', '2026-12-01'],
    ['2026-11-01', '2026-12-01'],
    ['2026-01-01', '2026-09-01'],
  ])('submitted on %s uses its services from %s', (submittedOn, from) => expect(validFrom(submittedOn)).toBe(from));

  it('may name its window', () => expect(validFrom('2026-10-05', 'PRIMAVERA')).toBe('2026-09-01'));

  it('is pre-checked in the window that opens next', () => {
    const on = (today: string) =>
      precheck(call, 'UNO', poor, { today, callId: 'c', callVersion: 1 }).entitlement?.validFrom;
    expect([on('2026-03-31'), on('2026-04-01'), on('2027-01-01')]).toEqual(['2026-09-01', '2026-12-01', '2026-12-01']);
  });

  it('is judged by the windows of its action where it has its own', () => {
    const own = sampleCall({ windows: [autumn] });
    const { entitlement } = assess(own, 'UNO', poor, { submittedOn: '2026-10-01', admittedOn: '2026-10-30' });
    expect(entitlement?.validFrom).toBe('2026-12-01');
  });
});

describe('windows', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['missing', only, {}, ['window field-missing', 'use field-missing']],
    ['said twice', { windows: [spring] }, {}, ['window windows-said-twice']],
    [
      'on the same day',
      { ...only, windows: [spring, { ...autumn, opensAt: '2026-03-31T14:00' }] },
      {},
      ['windows[1].opensAt windows-overlap'],
    ],
    ['out of order', { ...only, windows: [autumn, spring] }, {}, ['windows[1].opensAt windows-overlap']],
    [
      'of one code',
      { ...only, windows: [spring, { ...autumn, code: 'PRIMAVERA' }] },
      {},
      ['windows[1].code duplicate-code'],
    ],
    [
      'with a use reversed',
      { ...only, windows: [{ ...spring, use: { from: '2026-09-02', to: '2026-09-01' } }] },
      {},
      ['windows[0].use.to period-reversed', 'actions[0].validTo period-reversed'],
    ],
    [
      'reversed in an action',
      {},
      { windows: [{ ...spring, closesAt: '2026-03-02T08:59' }] },
      ['actions[0].windows[0].closesAt window-reversed'],
    ],
  ])('%s are refused at their place', (_, changes, action, problems) => {
    expect(found(changes, action)).toEqual(problems);
  });

  it('give formulas every date that they may have', () => {
    // 2026-09-01 is in the first period only: no formula may take it for a constant.
    const reversed = { validFrom: 'addDays(call.useTo, 1)', validTo: 'call.useFrom' };
    expect(found({ ...only, windows: [spring, autumn] }, reversed)).toEqual(['actions[0].validTo period-reversed']);
  });
});
