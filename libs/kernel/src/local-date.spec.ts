// Civil dates: only those that exist, and ages as Italian law counts them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  ageAt,
  compareDates,
  dayOfWeek,
  daysBetween,
  isLeapYear,
  isLocalDate,
  localDate,
  localDateOf,
  monthsAt,
} from './local-date.js';

const on = localDate;
const anyDate = fc.integer({ min: 0, max: 109_572 }).map((days) => addDays(on('1900-01-01'), days)); // to 2199

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('may be %p', (text) => expect(localDate(text)).toBe(text));
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '',
  ])('is never %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  });
  it('is made of numbers', () => {
    expect(localDateOf(2026, 9, 1)).toBe('2026-09-01');
    expect(() => localDateOf(2026, 9, 31)).toThrow(RangeError);
  });
  it('knows its day of the week', () => expect(dayOfWeek(on('2026-10-04'))).toBe(7));
});

describe('counting from a date', () => {
  it('adds days across months and years', () => {
    expect(addDays(on('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(on('2024-03-01'), -1)).toBe('2024-02-29');
  });
  it('adds months, to the last day where the day is missing', () => {
    expect(addMonths(on('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(on('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(on('2026-08-31'), 6)).toBe('2027-02-28');
  });
  it('counts as Temporal does', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -1_200, max: 1_200 }), (a, b, n) => {
        const plain = Temporal.PlainDate.from(a);
        expect(addDays(a, n)).toBe(plain.add({ days: n }).toString());
        expect(addMonths(a, n)).toBe(plain.add({ months: n }).toString());
        expect(daysBetween(a, b)).toBe(plain.until(b, { largestUnit: 'day' }).days);
        expect(dayOfWeek(a)).toBe(plain.dayOfWeek);
      }),
    );
  });
  it('refuses parts of a day and years that have no four digits', () => {
    expect(() => addDays(on('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(on('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(on('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(on('0000-01-01'), -1)).toThrow(RangeError);
  });
  it('adds years', () => expect(addYears(on('2024-02-29'), 1)).toBe('2025-02-28'));
  it('goes and comes back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('age', () => {
  it('is completed on the birthday', () => {
    expect(ageAt(on('1961-05-10'), on('2026-05-09'))).toBe(64);
    expect(ageAt(on('1961-05-10'), on('2026-05-10'))).toBe(65);
  });
  it('of someone born on 29 February is completed on the 28th of common years', () => {
    expect(ageAt(on('2008-02-29'), on('2026-02-27'))).toBe(17);
    expect(ageAt(on('2008-02-29'), on('2026-02-28'))).toBe(18);
    expect(ageAt(on('2008-02-29'), on('2028-02-28'))).toBe(19);
    expect(ageAt(on('2008-02-29'), on('2028-02-29'))).toBe(20);
  });
  it('in months: three months to the day, thirty-six on the third birthday', () => {
    expect(monthsAt(on('2026-06-01'), on('2026-08-31'))).toBe(2);
    expect(monthsAt(on('2026-06-01'), on('2026-09-01'))).toBe(3);
    expect(monthsAt(on('2023-09-02'), on('2026-09-01'))).toBe(35);
    expect(monthsAt(on('2023-09-01'), on('2026-09-01'))).toBe(36);
    expect(monthsAt(on('2025-01-31'), on('2025-02-28'))).toBe(1);
  });
  it('is negative before birth', () => {
    expect(monthsAt(on('2026-10-15'), on('2026-09-01'))).toBe(-2);
    expect(ageAt(on('2026-10-15'), on('2026-09-01'))).toBe(-1);
  });
  it('is the most that can be added to the birth without passing the day', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (birth, day) => {
        expect(addYears(birth, ageAt(birth, day)) <= day).toBe(true);
        expect(addYears(birth, ageAt(birth, day) + 1) > day).toBe(true);
        expect(addMonths(birth, monthsAt(birth, day)) <= day).toBe(true);
        expect(addMonths(birth, monthsAt(birth, day) + 1) > day).toBe(true);
      }),
    );
  });
});
