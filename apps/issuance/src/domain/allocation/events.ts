// What happens to a zone's money for a call. One stream decides, so what is left is never given twice.
import type { ApplicationId, Cents, FundPart, LocalDate, VoucherId } from '@buono/kernel';

/** Money arrived from the call's budget. */
export interface AllocationReceived {
  readonly type: 'AllocationReceived';
  readonly changeId: string;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** Money is set aside for a voucher that does not exist yet (prenotazione). */
export interface FundsReserved {
  readonly type: 'FundsReserved';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  readonly on: LocalDate;
}

/** An admitted application found too little, or others waiting before it; it waits, and the family can be told. */
export interface FundsExhausted {
  readonly type: 'FundsExhausted';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly neededCents: Cents;
  readonly freeCents: Cents;
  readonly on: LocalDate;
}

/** An application that waited for money was withdrawn. */
export interface WaitingEnded {
  readonly type: 'WaitingEnded';
  readonly applicationId: ApplicationId;
}

/** The voucher exists: reserved money is now assigned (assegnazione). */
export interface ReservationConfirmed {
  readonly type: 'ReservationConfirmed';
  readonly voucherId: VoucherId;
}

/** Money is free again (economia), by an id that makes it happen once. */
export interface FundsReleased {
  readonly type: 'FundsReleased';
  readonly releaseId: string;
  readonly voucherId: VoucherId;
  readonly amountCents: Cents;
  readonly parts: readonly FundPart[];
  readonly reason: ReleaseReason;
  readonly on: LocalDate;
}

export type ReleaseReason = 'not-accepted' | 'closed' | 'adjusted' | 'withdrawn';

export type AllocationEvent =
  AllocationReceived | FundsReserved | FundsExhausted | WaitingEnded | ReservationConfirmed | FundsReleased;
