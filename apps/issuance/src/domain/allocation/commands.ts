// What may be asked of a zone's money, and why it may be refused.
import type { ApplicationId, Cents, FundPart, LocalDate, VoucherId } from '@buono/kernel';
import type { ReleaseReason } from './events.js';

export interface ReceiveAllocation {
  readonly type: 'ReceiveAllocation';
  readonly changeId: string;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** Sets money aside for the voucher of an application, if there is enough and nobody waits before it; else it waits. */
export interface ReserveFunds {
  readonly type: 'ReserveFunds';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
  readonly on: LocalDate;
}

/** Sets money aside for those who wait, in the order in which they came, until one does not fit. At most `most` at once. */
export interface ServeWaiting {
  readonly type: 'ServeWaiting';
  readonly most: number;
  readonly on: LocalDate;
}

/** Takes an application that waits off the list. */
export interface EndWaiting {
  readonly type: 'EndWaiting';
  readonly applicationId: ApplicationId;
}

export interface ConfirmReservation {
  readonly type: 'ConfirmReservation';
  readonly voucherId: VoucherId;
}

/** Frees an amount of a voucher, from the sources that it was taken from. */
export interface ReleaseFunds {
  readonly type: 'ReleaseFunds';
  readonly releaseId: string;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  /** Which sources the money goes back to; without them it returns in proportion to what the voucher still holds. */
  readonly parts?: readonly FundPart[];
  readonly reason: ReleaseReason;
  readonly on: LocalDate;
}

export type AllocationCommand =
  ReceiveAllocation | ReserveFunds | ServeWaiting | EndWaiting | ConfirmReservation | ReleaseFunds;

export type AllocationRefusal = 'nothing-to-reserve' | 'reservation-unknown' | 'release-exceeds-reservation';
