// What happens to a payment order (mandato). Names and fields are the storage format: see the codec.
import type { CallId, Cents, ClaimId, LocalDate, PaymentOrderId, PersonId, YearMonth } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';
import type { PaymentCheck } from './checks.js';

/** What the order pays; repeated in events that neighbours hear of. */
export interface OrderPlace {
  readonly paymentOrderId: PaymentOrderId;
  readonly claimId: ClaimId;
  readonly callId: CallId;
  readonly payee: Payee;
  readonly month: YearMonth;
  readonly zone: string;
  /** The approved amount of the zone's lines, in cents. */
  readonly amountCents: Cents;
}

/** A first person wrote the order. `settledBy` is who approved the claim's lines. */
export interface PaymentOrderDrafted extends OrderPlace {
  readonly type: 'PaymentOrderDrafted';
  /** The payee's IBAN as of this day, sealed again for this order. */
  readonly iban: Sealed;
  readonly settledBy: PersonId;
  readonly draftedBy: PersonId;
  readonly draftedOn: LocalDate;
}

/** What a register or a paper says of who is to be paid: the last of a kind counts, also for a later attempt. */
export interface PaymentChecked extends OrderPlace {
  readonly type: 'PaymentChecked';
  readonly check: PaymentCheck;
  readonly recordedBy: PersonId;
}

/** A second person signed it: the money is asked of the treasury. */
export interface PaymentOrdered extends OrderPlace {
  readonly type: 'PaymentOrdered';
  readonly orderedBy: PersonId;
  readonly orderedOn: LocalDate;
}

/** It stands in a file for the bank: in no other, until the money comes back. */
export interface PaymentSent extends OrderPlace {
  readonly type: 'PaymentSent';
  readonly fileId: string;
}

/** The treasury paid; `paid` (cents) may differ from the amount of the order, and then shows as a difference. */
export interface PaymentExecuted extends OrderPlace {
  readonly type: 'PaymentExecuted';
  readonly entryId: string;
  readonly paidCents: Cents;
  readonly reference: string;
  readonly executedOn: LocalDate;
}

/** The bank sent the money back: it is payable again. */
export interface PaymentReturned extends OrderPlace {
  readonly type: 'PaymentReturned';
  readonly entryId: string;
  readonly reference: string;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly returnedOn: LocalDate;
}

export type PaymentOrderEvent =
  PaymentOrderDrafted | PaymentChecked | PaymentOrdered | PaymentSent | PaymentExecuted | PaymentReturned;
