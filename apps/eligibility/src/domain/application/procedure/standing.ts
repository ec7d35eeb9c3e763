// How a procedure stands on a day: its last days, as far as they are known, and what the office waits for.
import { dueDate, type LocalDate } from '@buono/kernel';
import type { ProcedureEvent } from './events.js';
import { evolveProcedure, isUndelivered, type Procedure, type Told } from './procedure.js';
import { dueOn, integrationStretch, noticeStretch, type Stretch, type Term } from './terms.js';

/**
 * The term to decide, from the receipt or from an upheld appeal. A step that waits for an answer stops it as if none came; where
 * its notice is not delivered yet, as if it were delivered `on` that day.
 */
export const termOf = (procedure: Procedure, on?: LocalDate): Term => ({
  startsOn: procedure.reopened?.on ?? procedure.receivedOn,
  days: procedure.terms.decisionDays,
  stretches: stretchesOf(procedure, on),
});

const stretchesOf = ({ integrations, notice, terms }: Procedure, on?: LocalDate): readonly Stretch[] => [
  ...integrations.flatMap((asked) => {
    const { suspends, askedOn, until, answer } = asked;
    const { days = terms.integrationDays } = asked;
    return suspends ? [integrationStretch(askedOn, answer?.on ?? lastDayOf(asked, until, days, on))] : [];
  }),
  ...(notice === undefined
    ? []
    : [
        noticeStretch(
          notice.noticedOn,
          lastDayOf(notice, notice.observationsBy, terms.observationDays, on),
          notice.answer?.on,
        ),
      ]),
];

/** The last day of a term that may not have begun: as it would be from that day on. */
const lastDayOf = (asked: { readonly told?: Told }, lastDay: LocalDate, days: number, on?: LocalDate): LocalDate => {
  if (on === undefined || !isUndelivered(asked)) return lastDay;
  const asOfToday = dueDate(on, days);
  return asOfToday > lastDay ? asOfToday : lastDay;
};

/** The last day to decide, as far as it is known `on` a day. */
export const procedureDueOn = (procedure: Procedure, on?: LocalDate): LocalDate => dueOn(termOf(procedure, on));

/** The last day of the assessment unit, which stands still when the whole term does; undefined where the call sets none. */
export const assessmentDueOn = (procedure: Procedure, on?: LocalDate): LocalDate | undefined => {
  const { receivedOn: startsOn, terms } = procedure;
  const { assessmentDays: days } = terms;
  return days === undefined ? undefined : dueOn({ startsOn, days, stretches: stretchesOf(procedure, on) });
};

/** What the office waits for; without a last day while it is not proved that its notice was delivered. */
export interface Awaited {
  readonly answer: 'integration' | 'observations';
  readonly until?: LocalDate;
}

/** The answer that the office waits for on a day, and until when; undefined when it may go on. */
export const awaited = ({ integrations, notice }: Procedure, on: LocalDate): Awaited | undefined => {
  const asked = integrations.at(-1);
  if (asked !== undefined && asked.answer === undefined) {
    if (isUndelivered(asked)) return { answer: 'integration' };
    if (on <= asked.until) return { answer: 'integration', until: asked.until };
  }
  if (notice !== undefined && notice.answer === undefined) {
    if (isUndelivered(notice)) return { answer: 'observations' };
    if (on <= notice.observationsBy) return { answer: 'observations', until: notice.observationsBy };
  }
  return undefined;
};

type Undated<E> = E extends { readonly dueOn: LocalDate } ? Omit<E, 'dueOn'> : never;

/** The event with the last day that it leaves for the decision. */
export const dated = (procedure: Procedure, event: Undated<ProcedureEvent>): ProcedureEvent => {
  const stepped = { ...event, dueOn: procedure.receivedOn };
  const on = 'on' in event ? event.on : undefined;
  return { ...event, dueOn: procedureDueOn(evolveProcedure(procedure, stepped), on) };
};
