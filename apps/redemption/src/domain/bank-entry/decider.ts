// One entry of the bank account (movimento): it settles one payment order, once.
import { accept, refuse, type Cents, type Decider, type LocalDate, type PaymentOrderId } from '@buono/kernel';
import type { Sealed } from '../payee.js';

/** What a bank entry says of a payment order; `amount` in cents is what left the account, or came back. */
export interface BankEntry {
  readonly entryId: string;
  readonly account: string;
  readonly kind: 'paid' | 'returned';
  readonly reference: string;
  readonly paymentOrderId: PaymentOrderId;
  /** Not said for a return: all that was ordered comes back. */
  readonly amountCents?: Cents | undefined;
  readonly bookedOn: LocalDate;
  readonly reason?: string | undefined;
  readonly note?: Sealed | undefined;
}

/** The name and fields are the storage format: see the codec. */
export type BankEntryRecorded = BankEntry & { readonly type: 'BankEntryRecorded' };
export type RecordBankEntry = BankEntry & { readonly type: 'RecordBankEntry' };
export type BankEntryRefusal = 'bank-entry-already-used';

export type BankEntryState =
  { readonly status: 'unknown' } | { readonly status: 'recorded'; readonly entry: BankEntryRecorded };

/** One bank entry; stream `bank-entry-{id of account, kind and reference}`. */
export const bankEntryDecider: Decider<BankEntryState, RecordBankEntry, BankEntryRecorded, BankEntryRefusal> = {
  initial: { status: 'unknown' },
  evolve: (_, entry) => ({ status: 'recorded', entry }),
  decide: ({ type: _, ...entry }, state) => {
    if (state.status === 'unknown') return accept({ type: 'BankEntryRecorded', ...entry });
    const same =
      state.entry.paymentOrderId === entry.paymentOrderId &&
      state.entry.amountCents === entry.amountCents &&
      state.entry.bookedOn === entry.bookedOn;
    return same ? accept() : refuse('bank-entry-already-used');
  },
};
