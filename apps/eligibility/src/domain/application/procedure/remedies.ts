// Where a decision can be challenged, and until when (L. 241/1990 art. 3 c. 4): the act says it, so that nobody has to know it.
import { addDays, dayOfWeek, dueDate, localDateOf, workingDayFrom, type LocalDate } from '@buono/kernel';
import { dueOn, type ProcedureTerms, type Stretch } from './terms.js';

/** The last day for each way to challenge a decision that was told on a day. */
export interface RemedyDates {
  /** To the office itself (riesame), by somebody who did not decide. */
  readonly appealBy: LocalDate;
  /** To the regional administrative court (TAR). */
  readonly courtBy: LocalDate;
  /** To the President of the Republic (ricorso straordinario). */
  readonly presidentBy: LocalDate;
}

/** For the court (TAR) and for the President. */
export const COURT_DAYS = 60;
export const PRESIDENT_DAYS = 120;
const SATURDAY = 6;

/**
 * The remedies against a decision. For the court 60 days (c.p.a. art. 41), August not counted (L. 742/1969, c.p.a. art. 54), and
 * a Saturday moves on as a feast does (c.p.a. art. 52 c. 5); for the President 120 days (DPR 1199/1971 art. 9).
 */
export const remediesFrom = (toldOn: LocalDate, { appealDays }: ProcedureTerms): RemedyDates => ({
  appealBy: dueDate(toldOn, appealDays),
  courtBy: courtDay(dueOn({ startsOn: toldOn, days: COURT_DAYS, stretches: augustCrossed(toldOn, COURT_DAYS) })),
  presidentBy: dueDate(toldOn, PRESIDENT_DAYS),
});

/** A day on which a court's term may end: no Saturday, no feast, not in August. */
const courtDay = (date: LocalDate): LocalDate => {
  const day = dayOfWeek(date) === SATURDAY ? workingDayFrom(addDays(date, 1)) : date;
  return day.slice(5, 7) === '08' ? courtDay(workingDayFrom(localDateOf(yearOf(day), 9, 1))) : day;
};

/** The August that the days cross; a term that ends on 31 July crosses none. */
const augustCrossed = (date: LocalDate, days: number): readonly Stretch[] => {
  const lastOfJuly = localDateOf(yearOf(date), 7, 31);
  if (addDays(date, days) <= lastOfJuly) return [];
  return [{ from: lastOfJuly, to: addDays(lastOfJuly, 31) }];
};

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
