// What happens to a zone's money for a call. One stream decides, so what is left is never given twice.
import type { BlockEvent } from './block.js';
import type { ExtensionEvent, WaitingAmended } from './extension.js';
import type { ApplicationId, Cents, FundPart, LocalDate, PersonId, VoucherId } from '@buono/kernel';
import type { OwnMoney } from './own-money.js';
import type { Kept, Rank, WhenNotFitting } from './line.js';
import type { FundsShared, ShareAsked, TakenShare } from './sharing.js';
import type { TransferEvent } from './transfer.js';

/** Money arrived from the call's budget. */
export interface AllocationReceived {
  readonly type: 'AllocationReceived';
  readonly changeId: string;
  readonly parts: readonly FundPart[];
  /** What of it is reserved to single actions. */
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  /** Who entered the act; absent in what was stored before. */
  readonly by?: PersonId;
  readonly on: LocalDate;
}

/** A ranking was approved whose places are served here: its list comes after those that were opened before it. */
export interface ListOpened {
  readonly type: 'ListOpened';
  readonly rankingId: string;
  readonly on: LocalDate;
}

/**
 * Money is set aside for a voucher that does not exist yet (prenotazione). With `checkDue` it waits for the conditions to be
 * checked again before it is offered; without, it was decided just now. What is kept is not offered before it is decided.
 */
export interface FundsReserved extends Kept {
  readonly type: 'FundsReserved';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly action?: string;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  readonly rank?: Rank;
  readonly checkDue?: true;
  /** It is a part of what was shared out among all of a ranking. */
  readonly share?: TakenShare;
  /** The place of a block that it is taken from. */
  readonly place?: PlaceOfBlock;
  readonly on: LocalDate;
}

/** A place by its block and its number there, from 1. */
export interface PlaceOfBlock {
  readonly blockId: string;
  readonly place: number;
}

/** Money of a voucher that another scheme had assigned: taken from the zone's, source by source as it was there. */
export interface FundsTakenOver {
  readonly type: 'FundsTakenOver';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly action?: string;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** An admitted application found too little, or others waiting before it; it waits, and the family can be told. */
export interface FundsExhausted extends Kept {
  readonly type: 'FundsExhausted';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly action?: string;
  readonly neededCents: Cents;
  readonly freeCents: Cents;
  readonly rank?: Rank;
  readonly lastVoucher?: WhenNotFitting;
  readonly on: LocalDate;
}

/** Who gave an offer up, or let it lapse, waits again, at the end of the list; the next offer is another voucher. */
export interface WaitingResumed {
  readonly type: 'WaitingResumed';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly action?: string;
  readonly neededCents: Cents;
  readonly lastVoucher: WhenNotFitting;
  readonly on: LocalDate;
}

/**
 * An application is out of the list: withdrawn, or it has no right to the voucher any more, and is not offered one again; or its
 * appeal has ended, and only an admission brings it back.
 */
export interface WaitingEnded {
  readonly type: 'WaitingEnded';
  readonly applicationId: ApplicationId;
  readonly reason?: 'withdrawn' | 'no-longer-due' | 'appeal-ended' | 'booking-ended';
}

/** The conditions were checked again and hold: the voucher may be offered. */
export interface OfferCleared {
  readonly type: 'OfferCleared';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly on: LocalDate;
}

/** The conditions cannot be checked yet: place and money are kept meanwhile. */
export interface OfferHeld {
  readonly type: 'OfferHeld';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly on: LocalDate;
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

export type ReleaseReason = 'not-accepted' | 'closed' | 'adjusted' | 'withdrawn' | 'no-longer-due' | 'amended';

export type AllocationEvent =
  | AllocationReceived
  | TransferEvent
  | BlockEvent
  | ListOpened
  | FundsReserved
  | FundsTakenOver
  | FundsExhausted
  | ShareAsked
  | FundsShared
  | WaitingResumed
  | WaitingEnded
  | OfferCleared
  | OfferHeld
  | WaitingAmended
  | ExtensionEvent
  | ReservationConfirmed
  | FundsReleased;
