// What happens to a recovery (recupero): money that a payee owes back. Names and fields are the storage format: see the codec.
import type { CallId, Cents, ClaimId, LocalDate, PersonId, YearMonth } from '@buono/kernel';
import type { Payee } from '../payee.js';

/** What is owed back, and by whom; repeated in events that neighbours hear of. */
export interface RecoveryPlace {
  readonly recoveryId: string;
  readonly claimId: ClaimId;
  readonly callId: CallId;
  readonly payee: Payee;
  readonly month: YearMonth;
  readonly zone: string;
  /** By how much the corrections in the zone's lines outweigh what was approved beside them, in cents. */
  readonly amountCents: Cents;
}

/** A zone of a claim was settled below zero. */
export interface RecoveryOpened extends RecoveryPlace {
  readonly type: 'RecoveryOpened';
  readonly openedOn: LocalDate;
}

/** A part of what is owed, and its day (rata). */
export interface Instalment {
  readonly dueOn: LocalDate;
  readonly amountCents: Cents;
}

/** An act granted instalments (rateizzazione) over all that was still owed; a later one takes its place. */
export interface RecoveryPlanned {
  readonly type: 'RecoveryPlanned';
  readonly actNumber: string;
  readonly instalments: readonly Instalment[];
  readonly plannedBy: PersonId;
  readonly plannedOn: LocalDate;
}

/** Money came back. `entryId` names the bank entry, which counts once. */
export interface RecoveryReceived extends RecoveryPlace {
  readonly type: 'RecoveryReceived';
  readonly entryId: string;
  readonly receivedCents: Cents;
  readonly reference: string;
  readonly receivedOn: LocalDate;
}

/** Why an act gives up what is owed. */
export const WAIVER_REASONS = ['uneconomical', 'insolvent', 'settled-in-court', 'debtor-deceased'] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** What a first person proposes to give up, by which act. */
export interface Waiver {
  readonly actNumber: string;
  readonly waivedCents: Cents;
  readonly reason: WaiverReason;
}

export interface WaiverProposed extends Waiver {
  readonly type: 'WaiverProposed';
  readonly proposedBy: PersonId;
  readonly proposedOn: LocalDate;
}

/** A second person does not sign. */
export interface WaiverDismissed {
  readonly type: 'WaiverDismissed';
  readonly dismissedBy: PersonId;
  readonly dismissedOn: LocalDate;
}

/** A second person signed: this much is not asked for any more (discarico). */
export interface RecoveryWaived extends RecoveryPlace, Waiver {
  readonly type: 'RecoveryWaived';
  readonly approvedBy: PersonId;
  readonly waivedOn: LocalDate;
}

export type RecoveryEvent =
  RecoveryOpened | RecoveryPlanned | RecoveryReceived | WaiverProposed | WaiverDismissed | RecoveryWaived;
