// What happens before a voucher is offered to who waited: the conditions are checked again, once and for all or until they can be.
import type { ApplicationId, CallId, LocalDate, PersonId, VoucherId, ZoneCode } from '@buono/kernel';
import type { CriterionFinding } from '../application/evaluation.js';
import type { Sealed } from '../application/sealed.js';

/**
 * What the machine found. 'holds': still admitted; 'withdrawn', 'call-annulled' and 'use-over' end the matter, since nobody weighs
 * anything; what would take the voucher from somebody on an evaluation is left to a person (GDPR, art. 22).
 */
export type OfferFinding =
  | 'holds'
  | 'withdrawn'
  | 'call-annulled'
  | 'use-over'
  | 'does-not-qualify'
  | 'cannot-check-yet'
  | 'needs-officer'
  | 'data-erased'
  | 'excluded';

/** Whose offer it is. */
export interface OfOffer {
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
}

/** The conditions were checked again. `criteria` are those that are not met or cannot be checked; `missing` names facts. */
export interface OfferChecked extends OfOffer {
  readonly type: 'OfferChecked';
  readonly finding: OfferFinding;
  readonly outcome: 'admitted' | 'no-longer' | 'cannot-check-yet';
  readonly criteria: readonly CriterionFinding[];
  readonly missing: readonly string[];
  readonly on: LocalDate;
}

/** A person decided by an act that the application has no right to the voucher any more; why is sealed. */
export interface OfferRefused extends OfOffer {
  readonly type: 'OfferRefused';
  readonly actNumber: string;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type OfferEvent = OfferChecked | OfferRefused;
