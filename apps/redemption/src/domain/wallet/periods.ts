// The months that make up the periods longer than one: pairs of months, quarters and half-years from January, calendar years.
import type { LocalDate } from '@buono/kernel';

/** How many months each of these periods has. */
const MONTHS_IN = { 'two-months': 2, quarter: 3, 'half-year': 6, year: 12 } as const;

/** A period of several months. */
export type LongPeriod = keyof typeof MONTHS_IN;

/** The months ('YYYY-MM') of the period that a day is in, the first before the others. */
export const monthsAround = (per: LongPeriod, on: LocalDate): readonly string[] => {
  const length = MONTHS_IN[per];
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / length) * length;
  return Array.from({ length }, (_, index) => `${on.slice(0, 4)}-${String(first + index + 1).padStart(2, '0')}`);
};
