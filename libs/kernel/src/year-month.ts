// Months of the calendar, the step in which services are entered and claimed.
import type { Brand } from './brand.js';
import { addDays, addMonths, localDate, type LocalDate } from './local-date.js';

/** A month of a year as 'YYYY-MM': text order is time order. */
export type YearMonth = Brand<string, 'YearMonth'>;

const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is a month 'YYYY-MM'. */
export const isYearMonth = (text: string): boolean => YEAR_MONTH.test(text);

/** The month of this text; RangeError unless it is 'YYYY-MM'. */
export const yearMonth = (text: string): YearMonth => {
  if (!isYearMonth(text)) throw new RangeError('not a month of the form YYYY-MM');
  return text as YearMonth;
};

/** The month that a date falls in. */
export const yearMonthOf = (date: LocalDate): YearMonth => yearMonth(date.slice(0, 7));

/** The first day of a month. */
export const firstDayOf = (month: YearMonth): LocalDate => localDate(`${month}-01`);

/** The last day of a month. */
export const lastDayOf = (month: YearMonth): LocalDate => addDays(addMonths(firstDayOf(month), 1), -1);

/** The month so many months later (earlier if negative). */
export const shiftMonth = (month: YearMonth, months: number): YearMonth =>
  yearMonthOf(addMonths(firstDayOf(month), months));
