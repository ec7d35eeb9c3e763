// What may be asked of a payment order, and every reason for saying no.
import type { Cents, LocalDate, PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { PaymentOrderDrafted } from './events.js';

export type DraftPaymentOrder = Omit<PaymentOrderDrafted, 'type'> & { readonly type: 'DraftPaymentOrder' };

export interface ApprovePaymentOrder {
  readonly type: 'ApprovePaymentOrder';
  readonly by: PersonId;
  /** Whether who signs is who is to be paid, or acts for it. */
  readonly byPayee?: boolean;
  /** Whether an act excludes who is to be paid, on that day. */
  readonly excluded?: boolean;
  /** Whether something that it pays is held, on that day. */
  readonly held?: boolean;
  readonly on: LocalDate;
}

/** Puts the signed order into a file for the bank. */
export interface SendPayment {
  readonly type: 'SendPayment';
  readonly fileId: string;
  /** Whether something that it pays is held, on that day. */
  readonly held?: boolean;
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

export type PaymentOrderCommand = DraftPaymentOrder | ApprovePaymentOrder | SendPayment | RecordOutcome;

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
  | 'already-paid';
