// What may be asked of a payment order, and every reason for saying no.
import type { Cents, LocalDate, PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { CheckRefusal, CheckRule, PaymentCheck } from './checks.js';
import type { PaymentOrderDrafted } from './events.js';

export type DraftPaymentOrder = Omit<PaymentOrderDrafted, 'type'> & { readonly type: 'DraftPaymentOrder' };

/** Records what a register or a paper says of who is to be paid. */
export interface RecordCheck {
  readonly type: 'RecordCheck';
  readonly check: PaymentCheck;
  readonly by: PersonId;
  /** Whether who records it is who is to be paid, or acts for it. */
  readonly byPayee?: boolean;
  /** The checks that the body asks. */
  readonly rules: readonly CheckRule[];
  readonly on: LocalDate;
}

export interface ApprovePaymentOrder {
  readonly type: 'ApprovePaymentOrder';
  readonly by: PersonId;
  /** Whether who signs is who is to be paid, or acts for it. */
  readonly byPayee?: boolean;
  /** Whether an act excludes who is to be paid, on that day. */
  readonly excluded?: boolean;
  /** Whether something that it pays is held, on that day. */
  readonly held?: boolean;
  /** The checks that the body asks before it pays; none unless told. */
  readonly rules?: readonly CheckRule[];
  readonly on: LocalDate;
}

/** Puts the signed order into a file for the bank. */
export interface SendPayment {
  readonly type: 'SendPayment';
  readonly fileId: string;
  /** Whether something that it pays is held, on that day. */
  readonly held?: boolean;
  /** The day on which it would leave, and for how many days after its signature it waits first. */
  readonly cooling?: { readonly on: LocalDate; readonly days: number };
  /** The checks that the body asks before it pays, good on the day on which it would leave. */
  readonly checking?: { readonly on: LocalDate; readonly rules: readonly CheckRule[] };
}

/** What the bank or treasurer says of an order; `entryId` names the bank entry, which counts once. */
export type RecordOutcome = {
  readonly type: 'RecordOutcome';
  readonly entryId: string;
  readonly reference: string;
  readonly bookedOn: LocalDate;
} & (
  | { readonly outcome: 'paid'; readonly paidCents: Cents }
  | { readonly outcome: 'returned'; readonly reason: string; readonly note?: Sealed | undefined }
);

export type PaymentOrderCommand = DraftPaymentOrder | RecordCheck | ApprovePaymentOrder | SendPayment | RecordOutcome;

export type PaymentOrderRefusal =
  | 'nothing-to-pay'
  | 'payment-order-exists'
  | 'settler-may-not-order'
  | 'drafter-may-not-approve'
  | 'payment-order-unknown'
  | 'already-ordered'
  | 'not-ordered'
  | 'already-sent'
  | 'payment-returned'
  | 'booked-before-order'
  | 'own-claim'
  | 'payee-excluded'
  | 'line-held'
  | 'still-cooling'
  | 'check-not-asked'
  | 'check-in-future'
  | 'check-without-end'
  | CheckRefusal
  | 'already-paid'
  | 'paid-above-ordered';
