// Whether a decision may be corrected: one correction at a time, by two persons, within the voucher's dates, and for a change.
import { accept, refuse } from '@buono/kernel';
import type {
  CorrectByPlan,
  Correction,
  CorrectionCommand,
  CorrectionEvent,
  DecisionCorrected,
  ProposeCorrection,
  ResolveCorrection,
} from './correction.js';
import { standingOf } from './correction.js';
import type { ApplicationDecision } from './decide-family.js';
import type { Evaluation } from './evaluation.js';
import { belongsTo, grantedBy, type Admitted, type Application } from './state.js';

export const decideCorrection = (command: CorrectionCommand, application: Application): ApplicationDecision => {
  if (application.status === 'none') return refuse('application-unknown');
  if (command.type === 'CorrectByPlan') return correctByPlan(command, application);
  if (application.status !== 'admitted') return refuse('decision-not-correctable');
  if (belongsTo(application, command.by)) return refuse('own-application');
  return command.type === 'ProposeCorrection' ? propose(command, application) : resolve(command, application);
};

const propose = (c: ProposeCorrection, admitted: Admitted): ApplicationDecision => {
  const { corrections = [], evaluation, callId, action } = admitted;
  if (corrections.some(({ correctionId }) => correctionId === c.correctionId)) return accept();
  if (corrections.some(({ status }) => status === 'proposed')) return refuse('correction-pending');
  const { outcome } = c.evaluation;
  if (outcome !== 'qualifies' && outcome !== 'does-not-qualify') return refuse('not-decidable-yet');
  const { validFrom, validTo } = grantedBy(admitted).due ?? c.evaluation.due ?? NEVER;
  if (c.effectiveFrom < validFrom || c.effectiveFrom > validTo) return refuse('effective-date-outside-validity');
  const now = standingOf(admitted, grantedBy(admitted));
  const same = now?.entitled === c.entitled && now.valueCents === c.valueCents && sameAnswer(evaluation, c.evaluation);
  if (same) return refuse('correction-changes-nothing');
  const { type: _, by: proposedBy, on: proposedOn, ...terms } = c;
  return accept({ type: 'CorrectionProposed', callId, action, ...terms, proposedBy, proposedOn });
};

const NEVER = { validFrom: '9999-12-31', validTo: '0001-01-01' } as const;

/** Whether two answers say the same of what is due: outcome, points, and every number of the entitlement. */
const sameAnswer = (a: Evaluation, b: Evaluation): boolean =>
  a.outcome === b.outcome && a.score === b.score && JSON.stringify(a.due) === JSON.stringify(b.due);

const resolve = (c: ResolveCorrection, admitted: Admitted): ApplicationDecision => {
  const found = admitted.corrections?.find(({ correctionId }) => correctionId === c.correctionId);
  if (found === undefined) return refuse('correction-unknown');
  const wanted = c.approve ? 'booked' : 'dismissed';
  if (found.status === wanted) return accept();
  if (found.status !== 'proposed') return refuse('correction-closed');
  if (!c.approve)
    return accept({
      type: 'CorrectionDismissed',
      correctionId: c.correctionId,
      dismissedBy: c.by,
      dismissedOn: c.on,
    });
  // Four eyes: it moves money.
  if (found.proposedBy === c.by) return refuse('correction-same-person');
  const { applicationId, callId, action, zone } = admitted;
  const { status: _, proposedOn: _on, resolvedBy: _by, resolvedOn: _when, ...terms } = found;
  const about = { applicationId, callId, action, zone };
  return accept({ type: 'DecisionCorrected', ...about, ...terms, approvedBy: c.by, correctedOn: c.on });
};

/**
 * The decision follows the care plan. A correction that waits was worked out on the plan of before: it is dismissed, to be proposed
 * anew. Nothing where the plan changes nothing of what is due.
 */
const correctByPlan = (c: CorrectByPlan, application: Application): ApplicationDecision => {
  if (application.status !== 'admitted') return refuse('decision-not-correctable');
  const { corrections = [], evaluation, applicationId, callId, action, zone } = application;
  const now = standingOf(application, grantedBy(application));
  if (now?.entitled !== true || !c.entitled) return refuse('plan-not-entitled');
  if (now.valueCents === c.valueCents && sameAnswer(evaluation, c.evaluation)) return accept();
  const { type: _, author: proposedBy, approvedBy, on: correctedOn, ...terms } = c;
  const dismissed = corrections
    .filter(({ status }) => status === 'proposed')
    .map(({ correctionId }) => {
      const off = { correctionId, dismissedBy: approvedBy, dismissedOn: correctedOn };
      return { type: 'CorrectionDismissed', ...off } as const;
    });
  const about = { applicationId, callId, action, zone, proposedBy, approvedBy, correctedOn };
  return accept<CorrectionEvent>({ type: 'DecisionCorrected', ...about, ...terms }, ...dismissed);
};

/** The decision after one of these events; a booked correction is the decision from then on, on its own evidence. */
export const evolveCorrections = (application: Application, event: CorrectionEvent): Application => {
  if (application.status !== 'admitted') return application;
  const { corrections = [] } = application;
  switch (event.type) {
    case 'CorrectionProposed': {
      const { type: _, callId: _call, action: _action, ...terms } = event;
      return { ...application, corrections: [...corrections, { ...terms, status: 'proposed' }] };
    }
    case 'CorrectionDismissed': {
      const { correctionId, dismissedBy: resolvedBy, dismissedOn: resolvedOn } = event;
      return {
        ...application,
        corrections: resolved(corrections, correctionId, { status: 'dismissed', resolvedBy, resolvedOn }),
      };
    }
    case 'DecisionCorrected': {
      const { correctionId, evaluation, evidence, approvedBy: resolvedBy, correctedOn: resolvedOn } = event;
      const booked = resolved(proposedIn(corrections, event), correctionId, {
        ...{ status: 'booked', resolvedBy, resolvedOn },
      });
      const { granted, ...rest } = application;
      // What was granted beside the engine's answer gives way to an answer of its own.
      const beside = evaluation.due === undefined && granted !== undefined ? { granted } : {};
      return { ...rest, ...beside, evaluation, evidence, corrections: booked };
    }
  }
};

/** With the correction that an event books: an annulment has its own procedure, and was never proposed here. */
const proposedIn = (corrections: readonly Correction[], event: DecisionCorrected): readonly Correction[] => {
  if (corrections.some(({ correctionId }) => correctionId === event.correctionId)) return corrections;
  const { correctionId, reason, actNumber, effectiveFrom, entitled, valueCents, evaluation, evidence } = event;
  const terms = { correctionId, reason, actNumber, effectiveFrom, entitled, valueCents, evaluation, evidence };
  return [
    ...corrections,
    { ...terms, status: 'proposed', proposedBy: event.proposedBy, proposedOn: event.correctedOn },
  ];
};

const resolved = (
  corrections: readonly Correction[],
  id: string,
  end: Pick<Correction, 'status' | 'resolvedBy' | 'resolvedOn'>,
): readonly Correction[] =>
  corrections.map((correction) => (correction.correctionId === id ? { ...correction, ...end } : correction));
