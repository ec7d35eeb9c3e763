// What may be asked of a wallet, and every reason for saying no.
import type { AdhesionRefusal, Cents, FundPart, Instant, LocalDate, PersonId, RedemptionId } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';
import type { ConfirmationCommand, ConfirmationRefusal } from './confirmation-commands.js';
import type { WalletEntitlement } from './entitlement.js';
import type { ProviderChosen, Quantity, WalletOpened } from './events.js';
import type { AccreditationSeen, PayeeSeen } from './payee-seen.js';

export type OpenWallet = Omit<WalletOpened, 'type'> & { readonly type: 'OpenWallet' };

export type ChooseProvider = Omit<ProviderChosen, 'type'> & { readonly type: 'ChooseProvider' };

export interface SuspendWallet {
  readonly type: 'SuspendWallet';
  readonly effectiveFrom: LocalDate;
  readonly reason?: string | undefined;
}

export interface ResumeWallet {
  readonly type: 'ResumeWallet';
  readonly effectiveFrom: LocalDate;
}

/** What a ceiling over several vouchers leaves an entry, in cents; `limited`: less than it asked for. */
export interface SharedRoom {
  readonly name: string;
  readonly leftCents: number;
  readonly limited: boolean;
}

/**
 * Pays one service. `cost` and `publicCents` come from the call's own formula, which needs the entitlement, the service
 * and the provider only; the wallet may lower the public share to what is left, never raise it.
 */
export interface RedeemService extends Quantity, PayeeSeen {
  readonly type: 'RedeemService';
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly enteredOn: LocalDate;
  /** What Italian clocks showed when it was entered, 'HH:mm:ss'; where it is said, times still to come are refused. */
  readonly enteredTime?: string | undefined;
  /** When it is decided: what was set aside until before then is free. */
  readonly at?: Instant | undefined;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly costCents: Cents;
  readonly publicCents: Cents;
  /** What the family agreed the public part to be, where a check was made before. */
  readonly agreedPublicCents?: Cents | undefined;
  /** How many corrections of what is due the price was made after; refused when there is another by now. */
  readonly pricedAfter?: number | undefined;
  readonly nonce?: string | undefined;
  /** When the payee says to have read the code, where that was before it was sent. */
  readonly codeReadAt?: Instant | undefined;
  /** What was set aside for it under each ceiling over several vouchers. */
  readonly sharedRoom?: readonly SharedRoom[] | undefined;
  readonly evidence?: Sealed | undefined;
  /** Who gave the service. */
  readonly operator?: PersonId | undefined;
  /** One service given to several persons together, of one payee. */
  readonly groupId?: string | undefined;
  /** An office admits it though its entry window is past; what the office saw stands for a code that is over by then. */
  readonly lateAdmitted?: boolean | undefined;
  /** It enters what an office approved of a project. */
  readonly ofProject?: boolean | undefined;
}

/** Sets money, units, period and code of one service aside until `expiresAt`; `redemptionId` names it, before and after. */
export interface ReserveService extends Omit<RedeemService, 'type'> {
  readonly type: 'ReserveService';
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** The price asked, for services without a tariff. */
  readonly askedCents?: Cents | undefined;
}

/** What of a reserved service was delivered and what it comes to, where that is not all of it. */
export interface ServiceDelivered extends Quantity {
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly costCents: Cents;
  readonly publicCents: Cents;
}

/** Enters a reserved service: the whole of it, or what was delivered. */
export interface ConfirmReservation {
  readonly type: 'ConfirmReservation';
  readonly reservationId: RedemptionId;
  readonly payee: Payee;
  readonly at: Instant;
  readonly enteredOn: LocalDate;
  /** What Italian clocks show, 'HH:mm:ss'. */
  readonly enteredTime: string;
  readonly delivered?: ServiceDelivered | undefined;
  readonly evidence?: Sealed | undefined;
}

/** Gives a reservation up before its time. */
export interface ReleaseReservation {
  readonly type: 'ReleaseReservation';
  readonly reservationId: RedemptionId;
  readonly payee: Payee;
  readonly at: Instant;
}

/** Writes down that reservations are over. */
export interface LapseReservations {
  readonly type: 'LapseReservations';
  readonly at: Instant;
}

/**
 * Takes over, by an act, a service of another scheme that was delivered and entered there and waits to be paid. Its amounts
 * were worked out there; `parts` say on which fund sources they stand.
 */
export interface TakeOverService extends Quantity {
  readonly type: 'TakeOverService';
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
  /** All ids of the person who is paid, where an act joined several; seen by the handler. */
  readonly payeeIds?: readonly PersonId[] | undefined;
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly enteredOn: LocalDate;
  readonly costCents: Cents;
  readonly parts: readonly FundPart[];
  readonly accreditation?: AccreditationSeen | undefined;
  readonly actNumber: string;
}

export interface ReverseRedemption {
  readonly type: 'ReverseRedemption';
  readonly reversalId: string;
  readonly redemptionId: RedemptionId;
  /** The id under which what a correction gave the family for this service is undone with it. */
  readonly supplementReversalId?: string | undefined;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly reversedOn: LocalDate;
}

/** What a service that was entered before would cost the public now, and the ids of what may be booked for it. */
export interface ServicePrice {
  readonly redemptionId: RedemptionId;
  readonly publicCents: Cents;
  readonly bookedAs: RedemptionId;
  readonly reversalId: string;
}

/**
 * Corrects (rettifica) what is due from a service date on, and what the voucher is worth. `entitled` is false where nothing is
 * due any more; `addedParts` is money of the zone that was set aside for it beforehand.
 */
export interface AmendWallet {
  readonly type: 'AmendWallet';
  readonly amendmentId: string;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement: WalletEntitlement;
  readonly valueCents: Cents;
  readonly addedParts: readonly FundPart[];
  readonly prices: readonly ServicePrice[];
  readonly on: LocalDate;
}

/** First step of closing; closes at once when `entriesUntil` is not after today. */
export interface StartClosing {
  readonly type: 'StartClosing';
  readonly reason: string;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
  readonly today: LocalDate;
}

/** Second step of closing, once the last day for entries is past and nothing is set aside any more. */
export interface CloseWallet {
  readonly type: 'CloseWallet';
  readonly today: LocalDate;
  readonly at?: Instant | undefined;
}

/** Hands a service in with why it is late. `declared`: the claim of its month was declared to who funds it. */
export interface RequestLateEntry {
  readonly type: 'RequestLateEntry';
  readonly entry: RedeemService;
  /** The price asked, for services without a tariff. */
  readonly askedCents?: Cents | undefined;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly at: Instant;
  readonly decideBy: LocalDate;
  readonly declared: boolean;
}

/** `byParty`: who decides is paid for it, acts for who is, or is of the family. */
interface DecideLateEntry {
  readonly lateEntryId: RedemptionId;
  readonly by: PersonId;
  readonly byParty: boolean;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly on: LocalDate;
}

/** Enters it, as it is priced now by what was due on the day of the service. */
export interface AdmitLateEntry extends DecideLateEntry {
  readonly type: 'AdmitLateEntry';
  readonly entry: RedeemService;
  readonly at: Instant;
  readonly declared: boolean;
}

export interface RefuseLateEntry extends DecideLateEntry {
  readonly type: 'RefuseLateEntry';
}

export type LateCommand = RequestLateEntry | AdmitLateEntry | RefuseLateEntry;

export type WalletCommand =
  | OpenWallet
  | ChooseProvider
  | SuspendWallet
  | ResumeWallet
  | ReserveService
  | ConfirmReservation
  | ReleaseReservation
  | LapseReservations
  | RedeemService
  | TakeOverService
  | LateCommand
  | ConfirmationCommand
  | ReverseRedemption
  | AmendWallet
  | StartClosing
  | CloseWallet;

export type LateRefusal =
  | 'entry-not-late'
  | 'period-declared'
  | 'late-entry-unknown'
  | 'late-entry-decided'
  | 'late-entry-standing'
  | 'own-late-entry';

export type WalletRefusal =
  | AdhesionRefusal
  | LateRefusal
  | ConfirmationRefusal
  | 'voucher-unknown'
  | 'voucher-already-open'
  | 'parts-do-not-add-up'
  | 'voucher-not-taken-over'
  | 'served-after-takeover'
  | 'voucher-closed'
  | 'voucher-not-valid-yet'
  | 'voucher-expired'
  | 'voucher-suspended'
  | 'served-in-the-future'
  | 'entry-too-late'
  | 'service-not-covered'
  | 'paid-by-project'
  | 'area-not-in-plan'
  | 'payee-not-allowed'
  | 'payment-details-missing'
  | 'provider-not-accredited'
  | 'provider-not-chosen'
  | 'code-required'
  | 'code-already-used'
  | 'period-already-redeemed'
  | 'ceiling-reached'
  | 'balance-exceeded'
  | 'amount-changed'
  | 'shared-room-changed'
  | 'redemption-id-reused'
  | 'too-many-reservations'
  | 'reservation-unknown'
  | 'reservation-expired'
  | 'reservation-released'
  | 'reservation-confirmed'
  | 'reservation-exceeded'
  | 'reservation-standing'
  | 'redemption-unknown'
  | 'already-reversed'
  | 'no-longer-entitled'
  | 'entitlement-changed'
  | 'prices-missing'
  | 'not-closing'
  | 'entries-still-open';
