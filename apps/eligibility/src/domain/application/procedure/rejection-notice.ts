// No refusal comes out of the blue (L. 241/1990 art. 10-bis): its grounds are told, the family observes, nothing known is added.
import { accept, dateInRome, dueDate, refuse } from '@buono/kernel';
import type { ApplicationDecision } from '../decide-family.js';
import { examined } from '../examined.js';
import { notMet, type CriterionFinding } from '../evaluation.js';
import { actingOf, type Application } from '../state.js';
import type { GiveRejectionNotice, SendObservations } from './commands.js';
import { isOpenAt } from './noticed-terms.js';
import { awaited, dated } from './standing.js';
import { waiting } from './start-procedure.js';

export const giveRejectionNotice = (c: GiveRejectionNotice, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { procedure } = work.received;
  const on = dateInRome(c.at);
  if (!procedure.terms.rejectionNotice) return refuse('notice-not-due');
  if (procedure.startedOn === undefined) return refuse('procedure-not-started');
  if (procedure.notice !== undefined) return refuse('notice-already-given');
  if (awaited(procedure, on) !== undefined) return refuse('answer-awaited');
  const { outcome } = c.evaluation;
  if (outcome === 'qualifies') return refuse('qualifies');
  const known = notMet(c.evaluation);
  if (outcome !== 'does-not-qualify' || known.length === 0) return refuse('not-decidable-yet');
  const grounds = groundsNamed(known, c.grounds);
  if (grounds === undefined) return refuse('ground-not-found');
  const { evaluation, sealed, by } = c;
  const observationsBy = dueDate(on, procedure.terms.observationDays);
  return accept(dated(procedure, { type: 'RejectionNoticed', grounds, evaluation, sealed, observationsBy, by, on }));
};

/** The grounds of a notice: all that are known, or those named, each of which must be one of them. */
const groundsNamed = (
  known: readonly CriterionFinding[],
  named: readonly string[] | undefined,
): readonly CriterionFinding[] | undefined => {
  if (named === undefined) return known;
  const grounds = known.filter(({ id }) => named.includes(id));
  return grounds.length > 0 && grounds.length === new Set(named).size ? grounds : undefined;
};

export const sendObservations = (c: SendObservations, application: Application): ApplicationDecision => {
  const waits = waiting(application, c);
  if ('refusal' in waits) return refuse(waits.refusal);
  const { procedure } = waits.received;
  const { notice } = procedure;
  if (notice === undefined || notice.answer !== undefined) return refuse('nothing-asked');
  // Judged by its arrival: whether the expiry was recorded does not count.
  if (!isOpenAt(notice, notice.observationsBy, c.at)) return refuse('answer-late');
  const { sealed, by, at: arrivedAt } = c;
  const answered = { sealed, arrivedAt, by, on: dateInRome(arrivedAt), ...actingOf(c) };
  return accept(dated(procedure, { type: 'ObservationsReceived', ...answered }));
};
