// What happens to a receipt (incasso): money that came in is counted for one thing. Names and fields are the storage format: see the codec.
import type { Cents } from '@buono/kernel';

/** It counts for this, and for nothing else. */
export interface ReceiptClaimed {
  readonly type: 'ReceiptClaimed';
  readonly entryId: string;
  /** The recovery, or the notice of payment, that it is counted for. */
  readonly claimedFor: string;
  readonly amountCents: Cents;
}

/** What it was counted for did not take it: it may count for something else. */
export interface ReceiptFreed {
  readonly type: 'ReceiptFreed';
  readonly entryId: string;
  readonly claimedFor: string;
}

export type ReceiptEvent = ReceiptClaimed | ReceiptFreed;
