// The terms of the procedure (L. 241/1990): when each ends on the calendar, and what a stretch that does not count does to it.
import { addDays, dateInRome, daysBetween, dueDate, workingDayFrom, type Instant, type LocalDate } from '@buono/kernel';

/** The terms of one procedure in days, pinned when the application is sent; the call sets them, otherwise the law does. */
export interface ProcedureTerms {
  /** To decide, from the receipt (art. 2). */
  readonly decisionDays: number;
  /** To complete what is missing (soccorso istruttorio, art. 6). */
  readonly integrationDays: number;
  /** To answer a notice of refusal (art. 10-bis). */
  readonly observationDays: number;
  /** To ask for a decision to be looked at again (riesame), from the day it was told. */
  readonly appealDays: number;
  /** Whether a refusal waits for a notice: not in ranked procedures (art. 10-bis), unless the call says so. */
  readonly rejectionNotice: boolean;
  /** For the assessment unit to answer, from the receipt; absent where the call sets none. */
  readonly assessmentDays?: number;
}

/** What the law says where the call is silent: arts. 2 c. 2 and 10-bis; ten days to complete and thirty to ask again are usage. */
export const LAW_TERMS: ProcedureTerms = {
  decisionDays: 30,
  integrationDays: 10,
  observationDays: 10,
  appealDays: 30,
  rejectionNotice: true,
};

/** Days that do not count: those after `from`, up to `to` included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A term that may stand still: it starts on a day that is not counted. */
export interface Term {
  readonly startsOn: LocalDate;
  readonly days: number;
  /** In any order; days that two stretches share stand still once. */
  readonly stretches: readonly Stretch[];
}

/** The most days for which a request for integration stops the term (art. 2 c. 7). */
export const MOST_SUSPENDED = 30;

/** The days after the observations when the term begins to run again (art. 10-bis). */
export const AFTER_OBSERVATIONS = 10;

/** The last day of a term. A stretch that begins when the term is over does not bring it back. */
export const dueOn = ({ startsOn, days, stretches }: Term): LocalDate => {
  let end = addDays(startsOn, days);
  let counted = startsOn;
  for (const { from, to } of inOrder(stretches)) {
    const since = from > counted ? from : counted;
    if (since > workingDayFrom(end) || to <= since) continue;
    end = addDays(since > end ? since : end, daysBetween(since, to));
    counted = to;
  }
  return workingDayFrom(end);
};

const inOrder = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** Whether what arrives at an instant is in time for a last day: that day counts whole, on Italian clocks. */
export const inTime = (lastDay: LocalDate, arrivedAt: Instant): boolean => dateInRome(arrivedAt) <= lastDay;

/** How a term stands on a day: whole days left, negative when it is over. */
export interface Standing {
  readonly dueOn: LocalDate;
  readonly late: boolean;
  readonly daysLeft: number;
}

/** How a last day stands on another. */
export const standingOn = (lastDay: LocalDate, on: LocalDate): Standing => ({
  dueOn: lastDay,
  late: on > lastDay,
  daysLeft: daysBetween(on, lastDay),
});

/** The stretch in which a request for integration stops the term: until it is answered or its own term ends, at most 30 days. */
export const integrationStretch = (askedOn: LocalDate, until: LocalDate): Stretch => {
  const most = addDays(askedOn, MOST_SUSPENDED);
  return { from: askedOn, to: until < most ? until : most };
};

/**
 * The stretch in which a notice of refusal stops the term: it runs again ten days after the observations, or from the end of
 * their term if there are none.
 */
export const noticeStretch = (noticedOn: LocalDate, observationsBy: LocalDate, observedOn?: LocalDate): Stretch => ({
  from: noticedOn,
  to: observedOn === undefined ? observationsBy : addDays(observedOn, AFTER_OBSERVATIONS),
});

/** The last day on which who holds the substitute power decides: half of the term, from the day they are asked (art. 2 c. 9-ter). */
export const substituteDueOn = (askedOn: LocalDate, { decisionDays }: ProcedureTerms): LocalDate =>
  dueDate(askedOn, Math.ceil(decisionDays / 2));
