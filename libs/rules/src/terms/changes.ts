// When a change in somebody's life takes effect on the voucher, and the birthdays that end it from the start.
import { addDays, addMonths, addYears, firstDayOf, localDate, yearMonthOf, type LocalDate } from '@buono/kernel';
import type { CallChange } from '../model/call-terms.js';

/** The first day on which the effect of a change that happened on a day holds; `useTo` is the last day of the period of use. */
export const effectOf = (change: CallChange, happenedOn: LocalDate, useTo: LocalDate): LocalDate => {
  const day = addDays(happenedOn, change.afterDays ?? 0);
  switch (change.from ?? 'day') {
    case 'day':
      return day;
    case 'next-month':
      return addMonths(firstDayOf(yearMonthOf(day)), 1);
    case 'next-year':
      return localDate(`${Number(day.slice(0, 4)) + 1}-01-01`);
    case 'after-use': {
      const after = addDays(useTo, 1);
      return after > day ? after : day;
    }
  }
};

/** The last day of a voucher under a birthday that ends it. */
export const lastDayBefore = (change: CallChange, birthDate: LocalDate, useTo: LocalDate): LocalDate =>
  addDays(effectOf(change, addYears(birthDate, change.years ?? 0), useTo), -1);

/** The birthdays that end a voucher. */
export const endingBirthdays = (changes: readonly CallChange[]): readonly CallChange[] =>
  changes.filter(({ on, does }) => on === 'birthday' && does === 'end');

/** Whether a change takes effect by itself: `keep` asks for nothing, and a birthday that ends is known from the start. */
export const isApplied = ({ on, does }: CallChange): boolean =>
  does === 'keep' || (on === 'birthday' && does === 'end');
