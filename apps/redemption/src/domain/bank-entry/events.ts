// What happens to an entry of the bank account (movimento). Names and fields are the storage format: see the codec.
import type { Cents, LocalDate, PaymentOrderId, PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';

/** What a bank entry says of a payment order; `amount` in cents is what left the account, or came back. */
export interface BankEntry {
  readonly entryId: string;
  readonly account: string;
  readonly kind: 'paid' | 'returned';
  readonly reference: string;
  readonly paymentOrderId: PaymentOrderId;
  /** Not said for a return that a person tells: all that was ordered comes back. */
  readonly amountCents?: Cents | undefined;
  readonly bookedOn: LocalDate;
  readonly reason?: string | undefined;
  readonly note?: Sealed | undefined;
}

/** It settles its payment order, once. */
export type BankEntryRecorded = BankEntry & { readonly type: 'BankEntryRecorded' };

/** Why an entry is held aside: nothing is guessed. */
export type HoldReason =
  /** It names no payment order of ours. */
  | 'reference-unknown'
  /** The order was drawn up again since. */
  | 'earlier-attempt'
  /** Not to the cent what was ordered, or what had been paid. */
  | 'amount-differs'
  /** The order expects no such thing: not signed, signed later, paid already, money already back. */
  | 'not-expected'
  /** The bank used the reference of another entry again. */
  | 'reference-reused';

/** An entry of a bank's file that a person must look at. */
export interface HeldEntry {
  readonly entryId: string;
  readonly account: string;
  readonly kind: 'paid' | 'returned';
  readonly reference: string;
  readonly amountCents: Cents;
  readonly bookedOn: LocalDate;
  /** The order that it names, where it names one. */
  readonly paymentOrderId?: PaymentOrderId | undefined;
  readonly reason: HoldReason;
  /** Why the bank sent the money back: a code of ISO 20022. */
  readonly returnReason?: string | undefined;
}

export type BankEntryHeld = HeldEntry & { readonly type: 'BankEntryHeld' };

/** A person looked: it is no business of ours, or stands recorded otherwise. */
export interface BankEntryDismissed {
  readonly type: 'BankEntryDismissed';
  readonly entryId: string;
  readonly reason: DismissalReason;
  readonly by: PersonId;
}

export type DismissalReason = 'not-ours' | 'recorded-otherwise';
export type BankEntryEvent = BankEntryRecorded | BankEntryHeld | BankEntryDismissed;
