// Italian clocks, also on the two nights when they jump.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instant, instantFromMillis, millisOf } from './instant.js';
import { localDate } from './local-date.js';
import { dateInRome, instantInRome, timeInRome } from './rome.js';

/** When the clocks of a zone changed or will, from 1970 to 2037. */
const changesOf = (zone: string): readonly number[] => {
  const changes: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('1970-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  while ((at = at.getTimeZoneTransition('next')) !== null && at.year < 2038) changes.push(at.epochMilliseconds);
  return changes;
};

describe('the civil date and time in Italy', () => {
  it.each([
    ['2026-06-30T21:59:59.999Z', '2026-06-30', '23:59:59'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01', '00:00:00'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31', '23:59:59'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00:00'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29', '01:59:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00:00'],
  ])('at %p are %p and %p', (at, date, time) => {
    expect(dateInRome(instant(at))).toBe(date);
    expect(timeInRome(instant(at))).toBe(time);
  });
});

describe('the clocks of Italy', () => {
  it('are those of the time zone database, around every change since 1970 and before', () => {
    const anyMillis = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
    const changes = changesOf('Europe/Rome');
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -7_200_000, max: 7_200_000 }))
      .map(([change, by]) => change + by);
    expect(changes.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.oneof(anyMillis, nearChange), (millis) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO('Europe/Rome');
        expect(dateInRome(instantFromMillis(millis))).toBe(zoned.toPlainDate().toString());
        expect(timeInRome(instantFromMillis(millis))).toBe(
          zoned.toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'trunc' }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the instant of an Italian date and time', () => {
  it.each([
    ['2026-03-28', '12:00', '2026-03-28T11:00:00.000Z'],
    ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // skipped: 03:30 summer time
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // repeated: the first
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '23:59:59', '2026-10-25T22:59:59.000Z'],
  ])('%p %p is %p', (date, time, at) => expect(instantInRome(localDate(date), time)).toBe(at));
  it.each(['24:00', '12', '12:60', '1:00', '12:00:60', '12:00:00.000', ''])('is none at %j', (time) => {
    expect(() => instantInRome(localDate('2026-01-01'), time)).toThrow(RangeError);
  });
  it('is the one whose date and time were read, but for the repeated hour', () => {
    const wholeSeconds = fc
      .integer({ min: 0, max: 4_102_444_800 })
      .map((seconds) => instantFromMillis(seconds * 1_000));
    fc.assert(
      fc.property(wholeSeconds, (at) => {
        const back = instantInRome(dateInRome(at), timeInRome(at));
        const hourEarlier = instantFromMillis(millisOf(at) - 3_600_000);
        expect([at, hourEarlier]).toContain(back);
        if (back !== at) expect(timeInRome(back)).toBe(timeInRome(at));
      }),
    );
  });
});
