// The civil day on which a page is read, as the API has it.
import { dateInRome, instantFromMillis, yearMonthOf, type LocalDate, type YearMonth } from '@buono/kernel';
import { apiNow } from './public/calls.js';
import type { Visit } from './visit.js';

/** Today, in Rome. */
export const todayOf = async (visit: Visit): Promise<LocalDate> => dateInRome(instantFromMillis(await apiNow(visit)));

/** The month of a day. */
export const monthOf = (day: LocalDate): YearMonth => yearMonthOf(day);
