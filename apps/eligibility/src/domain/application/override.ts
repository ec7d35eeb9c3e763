// An admission against the engine's answer: an act says which findings are set aside, why and until when; two persons answer for it.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { Due, Evaluation } from './evaluation.js';
import type { Sealed } from './sealed.js';

/** Which criteria are set aside, by their ids; by which act; the last day of what is granted so. */
export interface Override {
  readonly criteria: readonly string[];
  readonly actNumber: string;
  readonly endsOn: LocalDate;
}

/** A proposal with who made it; `sealed` says why. */
export interface KnownOverride extends Override {
  readonly overrideId: string;
  readonly sealed: Sealed;
  readonly proposedBy: PersonId;
  readonly proposedOn: LocalDate;
}

/** Somebody of the office proposes to admit against the engine's answer; nothing is decided yet. */
export interface OverrideProposed extends KnownOverride {
  readonly type: 'OverrideProposed';
}

/** It was not approved, or taken back. */
export interface OverrideDismissed {
  readonly type: 'OverrideDismissed';
  readonly overrideId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type OverrideEvent = OverrideProposed | OverrideDismissed;

/** Proposes; `evaluation` is the engine's answer of the day, `granted` what would be due until the end. */
export interface ProposeOverride extends Override {
  readonly type: 'ProposeOverride';
  readonly overrideId: string;
  readonly evaluation: Evaluation;
  readonly granted?: Due;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Approves, by a second person: the application is admitted. The engine is asked anew; `granted` is what is due until the end. */
export interface ApproveOverride {
  readonly type: 'ApproveOverride';
  readonly overrideId: string;
  readonly evaluation: Evaluation;
  readonly granted?: Due;
  readonly evidence: Sealed;
  readonly order: ServingOrder;
  readonly assessmentRequired: boolean;
  readonly excluded?: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface DismissOverride {
  readonly type: 'DismissOverride';
  readonly overrideId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type OverrideCommand = ProposeOverride | ApproveOverride | DismissOverride;

export type OverrideRefusal =
  | 'override-not-needed'
  | 'override-criteria-wrong'
  | 'override-date-wrong'
  | 'override-without-amount'
  | 'override-pending'
  | 'override-unknown'
  | 'override-same-person';

/** Whether all that the engine does not find met is set aside; what cannot be checked yet never is. */
export const setsAside = ({ criteria }: Pick<Override, 'criteria'>, evaluation: Evaluation): boolean =>
  evaluation.criteria.every(
    ({ id, outcome }) =>
      outcome === 'met' || outcome === 'not-applicable' || (outcome !== 'cannot-check-yet' && criteria.includes(id)),
  );
