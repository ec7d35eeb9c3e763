// Functions over days and times of day: the year that a scheme counts in, feasts, overlapping periods, windows that cross midnight.
import { dayOfWeek, daysBetween, daysInMonth, isFeast, isWorkingDay, localDate, type LocalDate } from '@buono/kernel';
import { minutesInDailyWindow } from '../redeem/clock-change.js';
import { range, type Range } from './range.js';
import type { ProfileFunction, RangeRule } from './profile-function.js';
import { Day, OutOfBounds } from './values.js';

const NOTHING: Range = range(0, 0);
const at = (args: readonly Range[], index: number): Range => args[index] ?? NOTHING;
const within = ({ lo, hi }: Range, least: bigint, most: bigint): boolean => lo >= least && hi <= most;

/** Minutes of a day, last one excluded. */
const MINUTES = 1_440n;

const anniversary =
  (shift: Range): RangeRule =>
  (args) => {
    if (!within(at(args, 1), 1n, 12n) || !within(at(args, 2), 1n, 31n)) return 'overflow';
    return range(at(args, 0).lo + shift.lo, at(args, 0).hi + shift.hi);
  };

const minuteOf = (value: bigint): number => {
  if (value < 0n || value >= MINUTES) throw new OutOfBounds('not a time of day');
  return Number(value);
};

/** The day and month of a year; the last of the month where the month has fewer days. */
const dayInYear = (year: number, month: bigint, day: bigint): LocalDate => {
  if (month < 1n || month > 12n || day < 1n || day > 31n) throw new OutOfBounds('no such day of a year');
  const last = daysInMonth(year, Number(month));
  return localDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(Number(day), last)).padStart(2, '0')}`,
  );
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

const later = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);

/** Functions of the profile over days and times. */
export const CALENDAR_FUNCTIONS: readonly ProfileFunction[] = [
  {
    signature: 'onOrAfter(LocalDate, int, int): LocalDate',
    handler: ({ date }: Day, month: bigint, day: bigint) => {
      const same = dayInYear(yearOf(date), month, day);
      return new Day(same >= date ? same : dayInYear(yearOf(date) + 1, month, day));
    },
    range: anniversary(range(0, 366)),
  },
  {
    signature: 'onOrBefore(LocalDate, int, int): LocalDate',
    handler: ({ date }: Day, month: bigint, day: bigint) => {
      const same = dayInYear(yearOf(date), month, day);
      return new Day(same <= date ? same : dayInYear(yearOf(date) - 1, month, day));
    },
    range: anniversary(range(-366, 0)),
  },
  {
    signature: 'overlapDays(LocalDate, LocalDate, LocalDate, LocalDate): int',
    handler: (from: Day, to: Day, otherFrom: Day, otherTo: Day) => {
      const days = daysBetween(later(from.date, otherFrom.date), earlier(to.date, otherTo.date)) + 1;
      return BigInt(Math.max(0, days));
    },
    range: (args) => {
      const lengths = [at(args, 1).hi - at(args, 0).lo + 1n, at(args, 3).hi - at(args, 2).lo + 1n];
      const most = lengths.reduce((a, b) => (a < b ? a : b));
      return range(0, most > 0n ? most : 0n);
    },
  },
  {
    signature: 'weekdayOf(LocalDate): int',
    handler: ({ date }: Day) => BigInt(dayOfWeek(date)),
    range: () => range(1, 7),
  },
  { signature: 'isFeast(LocalDate): bool', handler: ({ date }: Day) => isFeast(date) },
  { signature: 'isWorkingDay(LocalDate): bool', handler: ({ date }: Day) => isWorkingDay(date) },
  {
    signature: 'timeOfDay(string): int',
    handler: (text: string) => BigInt(Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
    range: () => range(0, MINUTES - 1n),
  },
  {
    signature: 'timeBetween(int, int, int): bool',
    handler: (time: bigint, from: bigint, to: bigint) => {
      const [t, a, b] = [minuteOf(time), minuteOf(from), minuteOf(to)];
      return a < b ? a <= t && t < b : t >= a || t < b;
    },
  },
  {
    signature: 'minutesWithin(LocalDate, int, int, int, int): int',
    handler: ({ date }: Day, ...times: bigint[]) => {
      const [start = 0, end = 0, from = 0, to = 0] = times.map(minuteOf);
      return BigInt(minutesInDailyWindow(date, { from: start, to: end }, { from, to }));
    },
    // The night when clocks go back has an hour more.
    range: () => range(0, MINUTES + 60n),
  },
];
