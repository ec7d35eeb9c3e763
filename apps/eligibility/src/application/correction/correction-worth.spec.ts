// What a voucher is worth by a correction in the middle of its year, by hand; and that correcting back comes to what it was.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, cents, localDate } from '@buono/kernel';
import { correctedWorth, dueUntil, partFrom } from './correction-worth.js';

const due = (valueCents: number, validFrom = '2026-09-01', validTo = '2027-07-31') => ({
  valueCents: cents(valueCents),
  validFrom: localDate(validFrom),
  validTo: localDate(validTo),
});

describe('the part of a worth that falls on a day and after it', () => {
  it('is by months at the turn of a month: seven of eleven months of 3,819.97 are 2,430.89', () =>
    expect(partFrom(localDate('2027-01-01'), due(381_997))).toBe(243_089));

  it('is by days on any other day: 199 of 334 days of 3,340.00 are 1,990.00', () =>
    expect(partFrom(localDate('2027-01-14'), due(334_000))).toBe(199_000));

  it('is all of it on the first day, and nothing after the last', () => {
    expect(partFrom(localDate('2026-09-01'), due(381_997))).toBe(381_997);
    expect(partFrom(localDate('2027-08-01'), due(381_997))).toBe(0);
  });
});

describe('what is due until a day', () => {
  it('is its part of the worth, that day included: four of eleven months of 327.27 are 1,308.08', () =>
    expect(dueUntil(localDate('2026-12-31'), due(359_997))).toEqual(due(130_908, '2026-09-01', '2026-12-31')));

  it('is all of it on the last day and after it, and nothing before the first', () => {
    expect(dueUntil(localDate('2027-07-31'), due(359_997))).toEqual(due(359_997));
    expect(dueUntil(localDate('2030-01-01'), due(359_997))).toEqual(due(359_997));
    expect(dueUntil(localDate('2026-09-01'), due(33_400))).toEqual(due(100, '2026-09-01', '2026-09-01'));
    expect(dueUntil(localDate('2026-08-31'), due(359_997)).valueCents).toBe(0);
  });
});

describe('the worth by a correction', () => {
  it('is the new one from the first day on: 2,200.00 and not 3,819.97', () =>
    expect(
      correctedWorth(localDate('2026-09-01'), {
        standingCents: cents(381_997),
        before: due(381_997),
        after: due(220_000),
      }),
    ).toBe(220_000));

  it('is made of both in the middle: four months at 347.27 and seven at 200.00 are 2,789.08', () =>
    expect(
      correctedWorth(localDate('2027-01-01'), {
        standingCents: cents(381_997),
        before: due(381_997),
        after: due(220_000),
      }),
    ).toBe(278_908));

  it('keeps what was before where nothing is due any more: four months of eleven', () =>
    expect(
      correctedWorth(localDate('2027-01-01'), {
        standingCents: cents(381_997),
        before: due(381_997),
        after: undefined,
      }),
    ).toBe(138_908));

  it('comes back to what it was when it is corrected back from the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
        fc.integer({ min: 0, max: 333 }),
        (was, becomes, day) => {
          const from = addDays(localDate('2026-09-01'), day);
          const [old, after] = [due(was), becomes === undefined ? undefined : due(becomes)];
          const there = correctedWorth(from, { standingCents: cents(was), before: old, after });
          expect(correctedWorth(from, { standingCents: there, before: after, after: old })).toBe(was);
        },
      ),
    );
  });
});
