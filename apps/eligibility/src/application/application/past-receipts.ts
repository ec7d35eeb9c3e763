// The receipts of an application, one for each round that was sent: what a copy on paper is compared with.
import type { ApplicationId } from '@buono/kernel';
import type { ReceiptView } from './receipts.js';

/** What stands on a copy of a receipt. */
export interface ReceiptCopy {
  readonly receiptNumber: number;
  /** SHA-256 of what was sent, in lower-case hexadecimal. */
  readonly digest: string;
}

/** The past of receipts: one that was given stays given, also after its application was withdrawn and sent again. */
export abstract class PastReceipts {
  /** Oldest first; empty where there is no such application, or none of its rounds has its number yet. */
  abstract of(id: ApplicationId): Promise<readonly ReceiptView[]>;
}

/** The receipt that the copy is of; undefined where number and digest are not of one receipt. */
export const receiptOf = (receipts: readonly ReceiptView[], copy: ReceiptCopy): ReceiptView | undefined =>
  receipts.find(({ receiptNumber, digest }) => receiptNumber === copy.receiptNumber && digest === copy.digest);
