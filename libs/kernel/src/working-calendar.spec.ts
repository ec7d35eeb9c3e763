// Working days and terms, on dates taken from the almanac.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOfWeek, localDate } from './local-date.js';
import { dueDate, easterSunday, isFeast, isWorkingDay, workingDayFrom } from './working-calendar.js';

const anyDate = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays(localDate('2001-01-01'), days));

describe('Easter', () => {
  it.each([
    '1818-03-22', // the earliest possible
    '1954-04-18', // the two exceptions of the old rule
    '1981-04-19',
    '2000-04-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25', // the latest possible
  ])('was or will be on %p', (text) => expect(easterSunday(Number(text.slice(0, 4)))).toBe(text));
  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
        const easter = easterSunday(year);
        expect(dayOfWeek(easter)).toBe(7);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('national feasts', () => {
  it.each([
    ...['2026-01-01', '2026-01-06', '2026-04-05', '2026-04-06', '2026-04-25', '2026-05-01', '2026-06-02'],
    ...['2026-08-15', '2026-10-04', '2026-11-01', '2026-12-08', '2026-12-25', '2026-12-26', '2027-10-04'],
    '2011-04-25', // Easter Monday and the Liberation together
    '2038-04-26', // the latest Easter Monday
  ])('include %p', (text) => expect(isFeast(localDate(text))).toBe(true));
  it.each([
    '2025-10-04',
    '2026-03-19',
    '2026-06-29',
    '2026-12-24',
    '2026-12-31',
    '2026-04-07',
    '2026-04-04',
    '2000-06-02',
  ])('do not include %p', (text) => expect(isFeast(localDate(text))).toBe(false));
  it('are twelve or thirteen a year on weekdays and Sundays together', () => {
    const feastsOf = (year: number): number =>
      Array.from({ length: 365 }, (_, day) => addDays(localDate(`${year}-01-01`), day)).filter(isFeast).length;
    expect(feastsOf(2025)).toBe(12); // eleven fixed less 4 October, Easter and its Monday
    expect(feastsOf(2026)).toBe(13);
    expect(feastsOf(2011)).toBe(11); // Easter Monday fell on 25 April
  });
});

describe('working days', () => {
  it('are Saturdays too', () => expect(isWorkingDay(localDate('2026-10-03'))).toBe(true));
  it('are no Sundays', () => expect(isWorkingDay(localDate('2026-10-11'))).toBe(false));
  it('follow a long feast', () => expect(workingDayFrom(localDate('2026-12-25'))).toBe('2026-12-28'));
});

describe('the end of a term', () => {
  it.each([
    ['2026-09-01', 10, '2026-09-11'], // Friday
    ['2026-09-03', 10, '2026-09-14'], // Sunday 13 moves to Monday
    ['2026-09-04', 30, '2026-10-05'], // Sunday 4 October
    ['2027-09-04', 30, '2027-10-05'], // Monday 4 October, a feast from 2026
    ['2025-09-04', 30, '2025-10-04'], // Saturday 4 October, not yet a feast
    ['2026-12-15', 10, '2026-12-28'], // Christmas, St Stephen, Sunday
    ['2026-03-26', 10, '2026-04-07'], // Easter and its Monday
    ['2026-09-11', 0, '2026-09-11'],
  ])('that starts on %p and lasts %p days is %p', (start, days, due) => {
    expect(dueDate(localDate(start), days)).toBe(due);
  });
  it.each([-1, 1.5, Number.NaN])('does not exist for %p days', (days) => {
    expect(() => dueDate(localDate('2026-01-01'), days)).toThrow(RangeError);
  });
  it('is a working day, at most four days late', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (start, days) => {
        const due = dueDate(start, days);
        const plain = addDays(start, days);
        expect(isWorkingDay(due)).toBe(true);
        expect(due >= plain && due <= addDays(plain, 4)).toBe(true);
      }),
    );
  });
});
