// What may be asked of a wallet, and every reason for saying no.
import type { Cents, LocalDate, ProviderId, RedemptionId } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';
import type { AccreditationSeen, Quantity, WalletOpened } from './events.js';

export type OpenWallet = Omit<WalletOpened, 'type'> & { readonly type: 'OpenWallet' };

export interface ChooseProvider {
  readonly type: 'ChooseProvider';
  readonly providerId: ProviderId;
  readonly effectiveFrom: LocalDate;
}

export interface SuspendWallet {
  readonly type: 'SuspendWallet';
  readonly effectiveFrom: LocalDate;
}

export interface ResumeWallet {
  readonly type: 'ResumeWallet';
  readonly effectiveFrom: LocalDate;
}

/**
 * Pays one service. `cost` and `publicCents` come from the call's own formula, which needs the entitlement, the service
 * and the provider only; the wallet may lower the public share to what is left, never raise it.
 */
export interface RedeemService extends Quantity {
  readonly type: 'RedeemService';
  readonly redemptionId: RedemptionId;
  readonly payee: Payee;
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly enteredOn: LocalDate;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly costCents: Cents;
  readonly publicCents: Cents;
  /** What the family agreed the public part to be, where a check was made before. */
  readonly agreedPublicCents?: Cents | undefined;
  readonly nonce?: string | undefined;
  /** Seen by the handler when the payee is a provider; none when it was not accredited. */
  readonly accreditation?: AccreditationSeen | undefined;
  /** Seen by the handler when the payee is a person: whether the family told where to pay. */
  readonly paymentDetailsKnown?: boolean | undefined;
  readonly evidence?: Sealed | undefined;
}

export interface ReverseRedemption {
  readonly type: 'ReverseRedemption';
  readonly reversalId: string;
  readonly redemptionId: RedemptionId;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly reversedOn: LocalDate;
}

/** First step of closing; closes at once when `entriesUntil` is not after today. */
export interface StartClosing {
  readonly type: 'StartClosing';
  readonly reason: string;
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
  readonly today: LocalDate;
}

/** Second step of closing, once the last day for entries is past. */
export interface CloseWallet {
  readonly type: 'CloseWallet';
  readonly today: LocalDate;
}

export type WalletCommand =
  | OpenWallet
  | ChooseProvider
  | SuspendWallet
  | ResumeWallet
  | RedeemService
  | ReverseRedemption
  | StartClosing
  | CloseWallet;

export type WalletRefusal =
  | 'voucher-unknown'
  | 'voucher-already-open'
  | 'parts-do-not-add-up'
  | 'voucher-closed'
  | 'voucher-not-valid-yet'
  | 'voucher-expired'
  | 'voucher-suspended'
  | 'served-in-the-future'
  | 'entry-too-late'
  | 'service-not-covered'
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
  | 'redemption-id-reused'
  | 'redemption-unknown'
  | 'already-reversed'
  | 'not-closing'
  | 'entries-still-open';
