// How a procedure starts, who is in charge of it, and what the family may ask when its term is over.
import { accept, dateInRome, refuse } from '@buono/kernel';
import type { ApplicationRefusal } from '../commands.js';
import type { ApplicationDecision } from '../decide-family.js';
import { examined } from '../examined.js';
import { actingOf, belongsTo, mayAct, type Application, type Received } from '../state.js';
import type { AskSubstitute, ChangeOfficer, StartProcedure } from './commands.js';
import { inCharge } from './procedure.js';
import { procedureDueOn } from './standing.js';
import { substituteDueOn } from './terms.js';

export const startProcedure = (c: StartProcedure, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { procedure } = work.received;
  if (procedure.startedOn !== undefined)
    return inCharge(procedure)?.officer === c.officer ? accept() : refuse('procedure-already-started');
  if (!c.ofTheOffice) return refuse('officer-not-of-the-office');
  if (belongsTo(work.received, c.officer)) return refuse('own-application');
  const { officer, sealed, by, at } = c;
  const on = dateInRome(at);
  return accept({ type: 'ProcedureStarted', officer, sealed, dueOn: procedureDueOn(procedure, on), by, on });
};

export const changeOfficer = (c: ChangeOfficer, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { procedure } = work.received;
  if (procedure.startedOn === undefined) return refuse('procedure-not-started');
  if (inCharge(procedure)?.officer === c.officer) return accept();
  if (!c.ofTheOffice) return refuse('officer-not-of-the-office');
  if (belongsTo(work.received, c.officer)) return refuse('own-application');
  const { officer, sealed, by, at } = c;
  return accept({ type: 'OfficerChanged', officer, sealed, by, on: dateInRome(at) });
};

export const askSubstitute = (c: AskSubstitute, application: Application): ApplicationDecision => {
  const waits = waiting(application, c);
  if ('refusal' in waits) return refuse(waits.refusal);
  const { procedure } = waits.received;
  if (procedure.substitute !== undefined) return accept();
  const on = dateInRome(c.at);
  if (on <= procedureDueOn(procedure, on)) return refuse('term-not-over');
  return accept({ type: 'SubstituteAsked', dueOn: substituteDueOn(on, procedure.terms), by: c.by, on, ...actingOf(c) });
};

/** Who asks for a family: one of its people, or under a recorded mandate. */
type MayAsk = Parameters<typeof mayAct>[1];

/** The application of somebody who waits for a decision, or why they do not. */
export const waiting = (
  application: Application,
  asking: MayAsk,
): { readonly received: Received } | { readonly refusal: ApplicationRefusal } => {
  switch (application.status) {
    case 'none':
      return { refusal: 'application-unknown' };
    case 'draft':
    case 'submitted':
    case 'withdrawn':
    case 'admitted':
    case 'refused':
    case 'taken-over':
      return { refusal: mayAct(application, asking) ? NOT_WAITING[application.status] : 'application-unknown' };
    case 'received':
      return mayAct(application, asking) ? { received: application } : { refusal: 'application-unknown' };
  }
};

const NOT_WAITING = {
  draft: 'application-not-sent',
  submitted: 'application-not-received',
  withdrawn: 'application-withdrawn',
  admitted: 'already-decided',
  refused: 'already-decided',
  'taken-over': 'already-decided',
} as const satisfies Partial<Record<Application['status'], ApplicationRefusal>>;
