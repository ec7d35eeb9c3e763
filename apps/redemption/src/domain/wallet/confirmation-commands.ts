// What a family may say of a service that it is asked to confirm, and what an office decides.
import type { LocalDate, PersonId, RedemptionId } from '@buono/kernel';
import type { Sealed } from '../payee.js';

export interface ConfirmService {
  readonly type: 'ConfirmService';
  readonly redemptionId: RedemptionId;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface DisputeService {
  readonly type: 'DisputeService';
  readonly redemptionId: RedemptionId;
  readonly by: PersonId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** `byParty`: who decides is paid for the service, acts for who is, or is of the family. */
export interface DecideDispute {
  readonly type: 'DecideDispute';
  readonly redemptionId: RedemptionId;
  readonly upheld: boolean;
  readonly by: PersonId;
  readonly byParty: boolean;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
  readonly reversalId: string;
  readonly supplementReversalId: string;
}

/** Writes down that nobody answered in time. */
export interface LapseConfirmation {
  readonly type: 'LapseConfirmation';
  readonly redemptionId: RedemptionId;
  readonly on: LocalDate;
}

export type ConfirmationCommand = ConfirmService | DisputeService | DecideDispute | LapseConfirmation;

export type ConfirmationRefusal =
  | 'confirmation-not-asked'
  | 'confirmation-over'
  | 'confirmation-given'
  | 'dispute-decided'
  | 'own-dispute'
  | 'not-disputed';
