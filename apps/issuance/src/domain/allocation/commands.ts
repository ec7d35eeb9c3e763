// What may be asked of a zone's money, and why it may be refused.
import type { ApplicationId, Cents, FundPart, LocalDate, PersonId, VoucherId } from '@buono/kernel';
import type { BlockCommand, BlockRefusal } from './blocks.js';
import type { ReleaseReason } from './events.js';
import type { AmendWaiting, ExtensionCommand } from './extension.js';
import type { OwnMoney } from './own-money.js';
import type { Kept, WhenNotFitting } from './line.js';
import type { ShareFunds } from './sharing.js';
import type { TransferCommand, TransferRefusal } from './transfer.js';

export interface ReceiveAllocation {
  readonly type: 'ReceiveAllocation';
  readonly changeId: string;
  readonly parts: readonly FundPart[];
  readonly own?: readonly OwnMoney[];
  readonly actNumber: string;
  readonly by?: PersonId;
  readonly on: LocalDate;
}

/** A place that an application was given: in a ranking, or (without one) by the number of its receipt. */
export interface GivenPlace {
  readonly rankingId?: string;
  readonly place: number;
  /** Above 0 for who was put after that place by a later act. */
  readonly bis?: number;
}

/** Sets money aside for the voucher of an application, if those before it leave enough; else it waits, at its place. */
export interface ReserveFunds extends Kept {
  readonly type: 'ReserveFunds';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  /** Which of the call's actions may have money of its own. */
  readonly action?: string;
  readonly valueCents: Cents;
  /** Not said: by arrival here. */
  readonly at?: GivenPlace;
  /** Not said: stop. */
  readonly lastVoucher?: WhenNotFitting;
  readonly on: LocalDate;
}

/** An appeal, or an application with booked money, ended without an admission: what was kept for it is free again. */
export interface ThawFunds extends Pick<Kept, 'booked'> {
  readonly type: 'ThawFunds';
  readonly applicationId: ApplicationId;
  readonly on: LocalDate;
}

/** Assigns money to a voucher that another scheme had issued, by an act: from these sources and no others. */
export interface TakeOverFunds {
  readonly type: 'TakeOverFunds';
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  /** Which of the call's actions may have money of its own. */
  readonly action?: string;
  readonly parts: readonly FundPart[];
  readonly actNumber: string;
  readonly on: LocalDate;
}

/** Sets money aside for those whose turn it is, in order; each is checked again before the offer. At most `most` at once. */
export interface ServeWaiting {
  readonly type: 'ServeWaiting';
  readonly most: number;
  readonly on: LocalDate;
}

/** Takes a withdrawn application off the list for good, and frees what is set aside for an offer that was not made yet. */
export interface EndWaiting {
  readonly type: 'EndWaiting';
  readonly applicationId: ApplicationId;
  readonly releaseId: string;
  readonly on: LocalDate;
}

/** What became of checking the conditions again; what comes after the first yes or no says nothing. */
export interface HearOfCheck {
  readonly type: 'HearOfCheck';
  readonly voucherId: VoucherId;
  readonly outcome: 'admitted' | 'no-longer' | 'cannot-check-yet';
  readonly releaseId: string;
  readonly on: LocalDate;
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
  /** The last day for services of a voucher that closed: its place in a block is free from the next. */
  readonly lastServiceDate?: LocalDate;
  /** The application goes to the end of the list, once: for this voucher. */
  readonly toEnd?: { readonly voucherId: VoucherId; readonly valueCents: Cents; readonly lastVoucher: WhenNotFitting };
  readonly on: LocalDate;
}

export type AllocationCommand =
  | ReceiveAllocation
  | ReserveFunds
  | ThawFunds
  | TakeOverFunds
  | ServeWaiting
  | ShareFunds
  | EndWaiting
  | HearOfCheck
  | AmendWaiting
  | ConfirmReservation
  | ReleaseFunds
  | ExtensionCommand
  | BlockCommand
  | TransferCommand;

export type AllocationRefusal =
  | 'nothing-to-reserve'
  | 'reserved-otherwise'
  | 'reservation-unknown'
  | 'offer-not-cleared'
  | 'release-exceeds-reservation'
  | 'amendment-under-way'
  | BlockRefusal
  | TransferRefusal;
