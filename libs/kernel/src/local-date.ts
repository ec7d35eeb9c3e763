// Civil dates, as they stand on papers: no hour, no zone; the place is always Italy.
import type { Brand } from './brand.js';

/** A civil date (Europe/Rome) as 'YYYY-MM-DD': text order is date order. */
export type LocalDate = Brand<string, 'LocalDate'>;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the year has a 29 February (Gregorian). */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The days of a month (1 to 12); 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether the text is a date that exists. */
export const isLocalDate = (text: string): boolean => {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month);
};

const [HYPHEN, ZERO, NINE] = [45, 48, 57];

/** The number of these characters; -1 when one of them is no digit. Rankings ask by the million: an expression costs more. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    number = number * 10 + code - ZERO;
  }
  return number;
};

/** The date of this text; RangeError unless it is 'YYYY-MM-DD' and exists. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError('not an existing date of the form YYYY-MM-DD');
  return text as LocalDate;
};

/** The date of a year, a month from 1 and a day from 1; RangeError if it does not exist. */
export const localDateOf = (year: number, month: number, day: number): LocalDate =>
  localDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);

/** The date so many days later (earlier if negative); RangeError for a broken number or outside the years 0000–9999. */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  assertWhole('days', days);
  return localDate(new Date(utcMidnight(date) + days * DAY).toISOString().slice(0, -14));
};

/** The same day so many months later (earlier if negative); the last of the month where that day is missing (art. 2963 c.c.). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  assertWhole('months', months);
  const index = monthIndex(date) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return localDateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
};

/** The same day so many years later (earlier if negative); 29 February becomes 28 where the year has none. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** The days from one date to another: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (utcMidnight(to) - utcMidnight(from)) / DAY;

/** The months completed on a date by someone born on `birth`: the most that added to `birth` are not later than `on` (negative before birth). */
export const monthsAt = (birth: LocalDate, on: LocalDate): number => {
  const index = monthIndex(on);
  const completedOn = Math.min(dayOf(birth), daysInMonth(Math.floor(index / 12), (index % 12) + 1));
  return index - monthIndex(birth) - (dayOf(on) < completedOn ? 1 : 0);
};

/** The years completed on a date by someone born on `birth`; someone born on 29 February completes them on the 28th of common years. */
export const ageAt = (birth: LocalDate, on: LocalDate): number => Math.floor(monthsAt(birth, on) / 12);

/** The day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export const dayOfWeek = (date: LocalDate): number => new Date(utcMidnight(date)).getUTCDay() || 7;

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

// Civil dates have no zone: their midnights are counted in UTC, where every day has 24 hours.
// Ages are asked for by the hundred thousand in rankings; the calendar of Temporal is the spec's second opinion.
const DAY = 86_400_000;
const utcMidnight = (date: LocalDate): number => Date.parse(date);
const monthIndex = (date: LocalDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const dayOf = (date: LocalDate): number => Number(date.slice(8));
const padded = (n: number, width: number): string => String(n).padStart(width, '0');

const assertWhole = (name: string, n: number): void => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${name} must be whole: ${n}`);
};
