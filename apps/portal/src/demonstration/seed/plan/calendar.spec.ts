// The days of the story, whatever the day on which the demonstration is made.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateInRome, instant, instantFromMillis, millisOf } from '@buono/kernel';
import { HEADLINE_CALLS, headlineCall } from '@buono/rules/headline-calls';
import { MOST_MONTHS, StoryCalendar } from './calendar.js';

const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2035, 11, 31) })
  .map((millis) => instantFromMillis(millis));
const anyMonths = fc.integer({ min: 1, max: MOST_MONTHS });

describe('a story that ends today', () => {
  const calendar = StoryCalendar.endingAt(instant('2026-11-21T21:00:00.000Z'), 3);

  it('has its applications four months ago, three full months of services, and a part of this one', () => {
    expect(calendar.firstMonth).toBe('2026-07');
    expect(calendar.months).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(calendar.servicesFrom).toBe('2026-08-01');
    expect(calendar.recentDay).toBe('2026-11-19');
  });

  it('enters the first month once and the others twice', () => {
    const days = (month: string) =>
      calendar.stretches(month as never).map(({ from, to, endsMonth }) => [from, to, endsMonth]);
    expect(days('2026-07')).toEqual([['2026-07-19', '2026-07-31', true]]);
    expect(days('2026-09')).toEqual([
      ['2026-09-01', '2026-09-15', false],
      ['2026-09-16', '2026-09-30', true],
    ]);
  });
});

describe('a story that goes on from where the clock is', () => {
  it('begins in the next month and ends in the month after the last full one', () => {
    const calendar = StoryCalendar.after(instant('2026-11-21T21:00:00.000Z'), 6);
    expect([calendar.firstMonth, calendar.months.length]).toEqual(['2026-12', 8]);
    expect(calendar.end).toBe('2027-07-22T10:00:00.000Z');
  });

  it('never begins in the past', () => {
    fc.assert(
      fc.property(anyInstant, anyMonths, (now, months) => {
        const calendar = StoryCalendar.after(now, months);
        expect(millisOf(calendar.begin)).toBeGreaterThan(millisOf(now) - 86_400_000);
        expect(calendar.months).toHaveLength(months + 2);
      }),
    );
  });
});

describe('the calls of a story', () => {
  it('are good calls, open and in use at its end, whenever that is', () => {
    fc.assert(
      fc.property(anyInstant, anyMonths, fc.constantFrom(...HEADLINE_CALLS), (end, months, name) => {
        const calendar = StoryCalendar.endingAt(end, months);
        const today = dateInRome(end);
        const { window, use } = headlineCall(name, calendar.datesOf(name));
        expect(String(window?.opensAt) < `${calendar.inFirstMonth(5)}T10:00`).toBe(true);
        expect(String(window?.closesAt) > `${addDays(today, 30)}T00:00`).toBe(true);
        expect(String(use?.from) <= calendar.servicesFrom && String(use?.to) > addDays(today, 20)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
