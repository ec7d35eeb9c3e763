// Corrections (rettifiche) of a decision that was taken: proposed by one person on an act, booked when another approves.
import type { ApplicationId, CallId, Cents, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Evaluation } from './evaluation.js';
import type { Sealed } from './sealed.js';

/** Why a decision is corrected: a code, since words would speak of the person. 'annulled', 'reserve-resolved' and 'plan-changed' come out of their own procedures. */
export type CorrectionReason =
  | 'isee-rectified'
  | 'score-changed'
  | 'deceased'
  | 'moved'
  | 'false-declaration'
  | 'office-error'
  | 'annulled'
  | 'reserve-resolved'
  | 'plan-changed'
  | 'other';

/** What a correction says. `evaluation` is the engine's answer on the corrected facts, which `evidence` holds, sealed. */
export interface CorrectionTerms {
  readonly correctionId: string;
  readonly reason: CorrectionReason;
  readonly actNumber: string;
  /** From which service date on. */
  readonly effectiveFrom: LocalDate;
  /** Whether anything is due from then on; an act may end it whatever the engine answers, which stands beside it. */
  readonly entitled: boolean;
  /** What the voucher is worth by it, from its first day to its last. */
  readonly valueCents: Cents;
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
}

/** Somebody of the office proposes it; nothing moves yet. */
export interface CorrectionProposed extends CorrectionTerms {
  readonly type: 'CorrectionProposed';
  readonly callId: CallId;
  readonly action: string;
  readonly proposedBy: PersonId;
  readonly proposedOn: LocalDate;
}

/** It was not approved, or taken back. */
export interface CorrectionDismissed {
  readonly type: 'CorrectionDismissed';
  readonly correctionId: string;
  readonly dismissedBy: PersonId;
  readonly dismissedOn: LocalDate;
}

/** A second person approved it: the decision is this from now on, and neighbours are told. */
export interface DecisionCorrected extends CorrectionTerms {
  readonly type: 'DecisionCorrected';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly action: string;
  readonly zone: ZoneCode;
  readonly proposedBy: PersonId;
  readonly approvedBy: PersonId;
  readonly correctedOn: LocalDate;
}

export type CorrectionEvent = CorrectionProposed | CorrectionDismissed | DecisionCorrected;

export type ProposeCorrection = CorrectionTerms & {
  readonly type: 'ProposeCorrection';
  readonly by: PersonId;
  readonly on: LocalDate;
};

/** Approves a proposed correction, or dismisses it. */
export interface ResolveCorrection {
  readonly type: 'ResolveCorrection';
  readonly correctionId: string;
  readonly approve: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A new version of the care plan is in force, agreed by two of the team: the decision follows. What was proposed before is off. */
export type CorrectByPlan = CorrectionTerms & {
  readonly type: 'CorrectByPlan';
  readonly author: PersonId;
  readonly approvedBy: PersonId;
  readonly on: LocalDate;
};

export type CorrectionCommand = ProposeCorrection | ResolveCorrection | CorrectByPlan;

export type CorrectionRefusal =
  | 'decision-not-correctable'
  | 'correction-pending'
  | 'correction-unknown'
  | 'correction-closed'
  | 'correction-changes-nothing'
  | 'correction-same-person'
  | 'effective-date-outside-validity'
  | 'plan-not-entitled';

/** A correction with what became of it. */
export interface Correction extends CorrectionTerms {
  readonly status: 'proposed' | 'dismissed' | 'booked';
  readonly proposedBy: PersonId;
  readonly proposedOn: LocalDate;
  readonly resolvedBy?: PersonId;
  readonly resolvedOn?: LocalDate;
}

/** What corrections leave on a decision; absent before the first. */
export interface Corrected {
  readonly corrections?: readonly Correction[];
}

/** What is due by a decision as it stands: of what worth, and whether anything. */
export interface Standing {
  readonly entitled: boolean;
  readonly valueCents: Cents;
}

/** What is due by a decision as its last booked correction left it. */
export const standingOf = ({ corrections = [] }: Corrected, { due }: Pick<Evaluation, 'due'>): Standing | undefined => {
  const last = corrections.findLast(({ status }) => status === 'booked');
  if (last !== undefined) return { entitled: last.entitled, valueCents: last.valueCents };
  return due === undefined ? undefined : { entitled: true, valueCents: due.valueCents };
};
