// A term of the person begins on the day on which its notice is delivered by a certified channel; until that is proved nothing lapses.
import { accept, dateInRome, dueDate, type Instant, type LocalDate } from '@buono/kernel';
import type { ApplicationDecision } from '../decide-family.js';
import type { Application } from '../state.js';
import type { BeginTerm, NoticeTerm } from './commands.js';
import type { NoticedTerm } from './events.js';
import { isUndelivered, type Procedure, type Told } from './procedure.js';
import { dated } from './standing.js';
import { inTime } from './terms.js';

/** A notice that starts a term was written: the term waits for its delivery. One that is over, or was answered, goes on as it is. */
export const noticeTerm = (c: NoticeTerm, application: Application): ApplicationDecision => {
  const procedure = openFor(c.term, application);
  if (procedure === undefined || toldIn(procedure, c.term)?.noticeId === c.noticeId) return accept();
  const { term, noticeId } = c;
  return accept(dated(procedure, { type: 'TermNoticed', term, noticeId, on: dateInRome(c.at) }));
};

/**
 * The delivery is proved, once: the term counts from its day, the day itself not counted. A proof that comes late may end the
 * term at once; what the family did meanwhile was in time. A notice that another took the place of begins nothing.
 */
export const beginTerm = (c: BeginTerm, application: Application): ApplicationDecision => {
  const procedure = openFor(c.term, application);
  const told = procedure && toldIn(procedure, c.term);
  if (procedure === undefined || told?.noticeId !== c.noticeId || told.deliveredOn !== undefined) return accept();
  const { term, noticeId, deliveredOn } = c;
  const days = daysOf(procedure, term);
  const until = days === undefined ? {} : { until: dueDate(deliveredOn, days) };
  const begun = { term, noticeId, deliveredOn, ...until, on: dateInRome(c.at) };
  return accept(dated(procedure, { type: 'TermBegun', ...begun }));
};

/** The procedure where that term can still begin; undefined where it is answered, over, or was never asked. */
const openFor = (term: NoticedTerm, application: Application): Procedure | undefined => {
  if (!('procedure' in application)) return undefined;
  const { procedure, status } = application;
  if (term === 'decision') return status === 'admitted' || status === 'refused' ? procedure : undefined;
  const asked = term === 'integration' ? procedure.integrations.at(-1) : procedure.notice;
  if (status !== 'received' || asked === undefined) return undefined;
  return asked.answer === undefined && !asked.expired ? procedure : undefined;
};

const toldIn = ({ integrations, notice, decisionTold }: Procedure, term: NoticedTerm): Told | undefined => {
  switch (term) {
    case 'integration':
      return integrations.at(-1)?.told;
    case 'observations':
      return notice?.told;
    case 'decision':
      return decisionTold;
  }
};

const daysOf = ({ integrations, terms }: Procedure, term: NoticedTerm): number | undefined => {
  if (term === 'decision') return undefined;
  return term === 'observations' ? terms.observationDays : (integrations.at(-1)?.days ?? terms.integrationDays);
};

/** Whether what arrives at an instant is in time for a term: before it has begun everything is. */
export const isOpenAt = (asked: { readonly told?: Told }, lastDay: LocalDate, arrivedAt: Instant): boolean =>
  isUndelivered(asked) || inTime(lastDay, arrivedAt);

/** The day from which the remedies against a decision count; undefined while it is not proved that it was told. */
export const toldOnOf = ({ decisionTold }: Procedure, decidedOn: LocalDate): LocalDate | undefined =>
  decisionTold === undefined ? decidedOn : decisionTold.deliveredOn;
