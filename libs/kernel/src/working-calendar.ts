// The calendar of working days: national feasts of Italy, and terms that move when they end on one.
import { addDays, dayOfWeek, localDateOf, type LocalDate } from './local-date.js';

/** A feast on the same day each year, since a year where the law changed within living memory. */
interface FixedFeast {
  readonly day: string;
  readonly since?: number;
}

/** L. 260/1949 as changed by L. 54/1977, DPR 792/1985 (6 January), L. 336/2000 (2 June) and L. 151/2025 (4 October). */
const FIXED_FEASTS: readonly FixedFeast[] = [
  { day: '01-01' },
  { day: '01-06', since: 1986 },
  { day: '04-25' },
  { day: '05-01' },
  { day: '06-02', since: 2001 },
  { day: '08-15' },
  { day: '10-04', since: 2026 },
  { day: '11-01' },
  { day: '12-08' },
  { day: '12-25' },
  { day: '12-26' },
];

const SUNDAY = 7;

/** Easter Sunday of a year, Gregorian calendar (the anonymous algorithm of 1876, as J. Meeus gives it). */
export const easterSunday = (year: number): LocalDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const back = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * back + 114;
  return localDateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
};

/** Whether the date is a national feast: the fixed ones, Easter and the Monday after it. Feasts of patron saints are local and not counted. */
export const isFeast = (date: LocalDate): boolean => {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  if (FIXED_FEASTS.some((feast) => feast.day === day && year >= (feast.since ?? 0))) return true;
  if (day < '03-22' || day > '04-26') return false;
  const easter = easterSunday(year);
  return date === easter || date === addDays(easter, 1);
};

/** Whether the date is neither a Sunday nor a national feast. Saturdays are working days for administrative terms. */
export const isWorkingDay = (date: LocalDate): boolean => dayOfWeek(date) !== SUNDAY && !isFeast(date);

/** The date itself if it is a working day, otherwise the next one. */
export const workingDayFrom = (date: LocalDate): LocalDate =>
  isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1));

/** The last day of a term of `days` from `start`: the first day is not counted, the last is; a Sunday or feast moves it on (art. 2963 c.c.). RangeError for a negative or broken number. */
export const dueDate = (start: LocalDate, days: number): LocalDate => {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`a term needs a whole number of days: ${days}`);
  return workingDayFrom(addDays(start, days));
};
