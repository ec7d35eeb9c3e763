// The calendar of the procedure: dates worked out by hand on the calendars of 2026 and 2027.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instant, instantInRome, isWorkingDay, localDate } from '@buono/kernel';
import {
  dueOn,
  integrationStretch,
  inTime,
  LAW_TERMS,
  noticeStretch,
  standingOn,
  substituteDueOn,
  type Stretch,
} from './terms.js';

const stretch = (from: string, to: string): Stretch => ({ from: localDate(from), to: localDate(to) });
const due = (startsOn: string, days: number, ...stretches: readonly Stretch[]): string =>
  dueOn({ startsOn: localDate(startsOn), days, stretches });

describe('the term to decide', () => {
  it('does not count the first day, counts the last', () => expect(due('2026-03-03', 30)).toBe('2026-04-02'));
  it('moves from Sunday to Monday, and a Saturday stays', () => {
    expect(due('2026-05-01', 30)).toBe('2026-06-01'); // 31 May is a Sunday
    expect(due('2026-04-30', 30)).toBe('2026-05-30'); // a Saturday
  });
  it('moves over Easter and the Monday after it', () => {
    expect(due('2026-03-06', 30)).toBe('2026-04-07'); // 5 April 2026 is Easter
    expect(due('2027-02-26', 30)).toBe('2027-03-30'); // 28 March 2027 is Easter
  });
  it.each([
    ['2026-12-02', '2027-01-02'], // 1 January, a Friday
    ['2026-12-07', '2027-01-07'], // 6 January
    ['2026-03-26', '2026-04-27'], // 25 April, then a Sunday
    ['2026-04-01', '2026-05-02'], // 1 May
    ['2026-05-03', '2026-06-03'], // 2 June
    ['2026-07-16', '2026-08-17'], // 15 August, then a Sunday
    ['2026-10-02', '2026-11-02'], // 1 November, a Sunday
    ['2026-11-08', '2026-12-09'], // 8 December
    ['2026-11-25', '2026-12-28'], // 25 and 26 December, then a Sunday
  ])('that starts on %s ends on %s, after a feast', (from, to) => expect(due(from, 30)).toBe(to));
  it('knows 4 October from 2026 on', () => {
    expect(due('2027-09-04', 30)).toBe('2027-10-05'); // a Monday in 2027, and a feast
    expect(due('2024-09-04', 30)).toBe('2024-10-04'); // a Friday in 2024, and a day like any other
    expect(due('2026-09-04', 30)).toBe('2026-10-05'); // a Sunday in 2026, feast or not
  });
  it('crosses both clock changes by whole days', () => {
    expect(due('2026-03-20', 15)).toBe('2026-04-04');
    expect(due('2026-10-20', 10)).toBe('2026-10-30');
  });
  it('takes in 29 February', () => expect(due('2028-02-15', 15)).toBe('2028-03-01'));
});

describe('a last day', () => {
  const last = localDate('2026-03-29');
  it('counts to its last second on Italian clocks, on the night that has 23 hours', () => {
    expect(inTime(last, instant('2026-03-28T23:00:00.000Z'))).toBe(true);
    expect(inTime(last, instantInRome(last, '23:59:59'))).toBe(true);
    expect(inTime(last, instant('2026-03-29T21:59:59.999Z'))).toBe(true);
    expect(inTime(last, instant('2026-03-29T22:00:00.000Z'))).toBe(false);
  });
  it('counts to its last second on the day that has 25 hours', () => {
    const long = localDate('2026-10-25');
    expect(inTime(long, instant('2026-10-24T22:00:00.000Z'))).toBe(true);
    expect(inTime(long, instant('2026-10-25T22:59:59.999Z'))).toBe(true);
    expect(inTime(long, instant('2026-10-25T23:00:00.000Z'))).toBe(false);
  });
  it('tells how many days are left, and when it is over', () => {
    expect(standingOn(last, localDate('2026-03-19'))).toEqual({ dueOn: last, late: false, daysLeft: 10 });
    expect(standingOn(last, last)).toMatchObject({ late: false, daysLeft: 0 });
    expect(standingOn(last, localDate('2026-03-30'))).toMatchObject({ late: true, daysLeft: -1 });
  });
});

describe('a term that stood still', () => {
  it('ends as many days later', () =>
    // 30 days from 3 March are 2 April; still from the 10th to the 20th.
    expect(due('2026-03-03', 30, stretch('2026-03-10', '2026-03-20'))).toBe('2026-04-13')); // the 12th is a Sunday
  it('counts days that two stretches share once', () =>
    expect(due('2026-03-03', 30, stretch('2026-03-15', '2026-03-25'), stretch('2026-03-10', '2026-03-20'))).toBe(
      '2026-04-17',
    ));
  it('does not come back when it was over already', () =>
    expect(due('2026-03-03', 30, stretch('2026-04-03', '2026-04-20'))).toBe('2026-04-02'));
  it('has its last working day left when it stopped between a Sunday and that day', () =>
    // 31 May 2026 is a Sunday: stopped on Monday 1 June until the 11th, it ends with the 11th.
    expect(due('2026-05-01', 30, stretch('2026-06-01', '2026-06-11'))).toBe('2026-06-11'));
  it('stands still for an integration until the answer, at most 30 days', () => {
    const asked = localDate('2026-03-10');
    expect(integrationStretch(asked, localDate('2026-03-20'))).toEqual(stretch('2026-03-10', '2026-03-20'));
    expect(integrationStretch(asked, localDate('2026-04-30'))).toEqual(stretch('2026-03-10', '2026-04-09'));
  });
  it('runs again ten days after observations, or from the end of their term', () => {
    const [noticed, by] = [localDate('2026-03-10'), localDate('2026-03-20')];
    expect(noticeStretch(noticed, by, localDate('2026-03-14'))).toEqual(stretch('2026-03-10', '2026-03-24'));
    expect(noticeStretch(noticed, by)).toEqual(stretch('2026-03-10', '2026-03-20'));
  });
});

describe('the substitute officer', () => {
  it('has half of the term, rounded up', () => {
    expect(substituteDueOn(localDate('2026-04-03'), LAW_TERMS)).toBe('2026-04-18');
    expect(substituteDueOn(localDate('2026-04-03'), { ...LAW_TERMS, decisionDays: 15 })).toBe('2026-04-11');
  });
});

describe('whatever the stretches', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(localDate('2026-01-01'), n));
  const some = fc.record({ from: day, long: fc.integer({ min: 0, max: 40 }) });
  const any = fc.array(
    some.map(({ from, long }) => ({ from, to: addDays(from, long) })),
    { maxLength: 6 },
  );
  it('a term ends on a working day, never earlier for standing still, in whatever order they are told', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 180 }), any, (startsOn, days, stretches) => {
        const end = dueOn({ startsOn, days, stretches });
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= dueOn({ startsOn, days, stretches: [] })).toBe(true);
        expect(dueOn({ startsOn, days, stretches: [...stretches, ...stretches].toReversed() })).toBe(end);
      }),
    );
  });
});
