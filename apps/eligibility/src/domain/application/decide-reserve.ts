// Whether an admission may have a reserve, and how another person resolves it: lifted, or nothing is due any more.
import { accept, refuse, type LocalDate } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { ApplicationDecision } from './decide-family.js';
import type { Evaluation } from './evaluation.js';
import type { ApplicationEvent } from './events.js';
import type { Reserve, ReserveRefusal, ReserveResolved, ResolveReserve } from './reserve.js';
import { belongsTo, type Application } from './state.js';

/** Why there can be no such reserve; undefined when there can. */
export const whyNoReserve = (
  { items, resolveBy, holdsUp: step }: Reserve,
  { evaluation, order, on }: { readonly evaluation: Evaluation; readonly order: ServingOrder; readonly on: LocalDate },
): ReserveRefusal | undefined => {
  if (evaluation.outcome !== 'cannot-check-yet') return 'reserve-not-needed';
  const open = evaluation.criteria.filter(({ outcome }) => outcome === 'cannot-check-yet').map(({ id }) => id);
  const known = new Set([...evaluation.missing, ...open]);
  if (items.length === 0 || !items.every((item) => known.has(item))) return 'reserve-item-unknown';
  if (resolveBy <= on) return 'reserve-date-wrong';
  return step === 'ranking' && order === 'arrival' ? 'reserve-step-wrong' : undefined;
};

export const resolveReserve = (c: ResolveReserve, application: Application): ApplicationDecision => {
  if (application.status === 'none') return refuse('application-unknown');
  if (application.status !== 'admitted' || application.reserve === undefined) return refuse('reserve-unknown');
  const { reserve, applicationId, callId, action, zone } = application;
  if (belongsTo(application, c.by)) return refuse('own-application');
  const { outcome, actNumber, correctionId, evaluation, evidence, valueCents, by, on } = c;
  if (reserve.resolved !== undefined)
    return reserve.resolved.outcome === outcome && reserve.resolved.actNumber === actNumber
      ? accept()
      : refuse('reserve-already-resolved');
  // Four eyes: it settles what one person let through.
  if (application.decidedBy === by) return refuse('decided-by-the-same');
  if (outcome === 'met' && evaluation.outcome === 'does-not-qualify') return refuse('does-not-qualify');
  if (outcome === 'met' && evaluation.outcome !== 'qualifies') return refuse('not-decidable-yet');
  const effectiveFrom = application.granted?.validFrom ?? application.decidedOn;
  const about = { applicationId, callId, zone };
  const resolved: ReserveResolved = {
    ...{ type: 'ReserveResolved', ...about, holdsUp: reserve.holdsUp },
    ...{ outcome, actNumber, sealed: evidence, by, on },
  };
  return accept<ApplicationEvent>(resolved, {
    ...{ type: 'DecisionCorrected', correctionId, ...about, action, reason: 'reserve-resolved', actNumber },
    ...{ effectiveFrom, entitled: outcome === 'met', valueCents, evaluation, evidence },
    ...{ proposedBy: application.decidedBy, approvedBy: by, correctedOn: on },
  });
};

export const evolveReserve = (application: Application, event: ReserveResolved): Application => {
  if (application.status !== 'admitted' || application.reserve === undefined) return application;
  const { outcome, actNumber, sealed, on } = event;
  return { ...application, reserve: { ...application.reserve, resolved: { outcome, actNumber, sealed, on } } };
};
