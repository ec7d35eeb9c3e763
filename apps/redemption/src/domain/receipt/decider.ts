// A receipt (incasso) of an account: whatever it pays, it counts once in the whole installation.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { ReceiptClaimed, ReceiptEvent, ReceiptFreed } from './events.js';

/** `first`: only where nothing else ever claimed it, for who cannot tell two receipts of one reference apart. */
export type ClaimReceipt = Omit<ReceiptClaimed, 'type'> & { readonly type: 'ClaimReceipt'; readonly first?: boolean };
export type FreeReceipt = Omit<ReceiptFreed, 'type'> & { readonly type: 'FreeReceipt' };

export type ReceiptCommand = ClaimReceipt | FreeReceipt;
export type ReceiptRefusal = 'receipt-already-used';

/** `firstFor`: what claimed it first, whether or not it counts for that now. */
export type Receipt =
  | { readonly status: 'free'; readonly firstFor?: string }
  | { readonly status: 'claimed'; readonly firstFor: string; readonly claim: ReceiptClaimed };

type Decided = Decision<ReceiptEvent, ReceiptRefusal>;

const evolve = ({ firstFor }: Receipt, event: ReceiptEvent): Receipt =>
  event.type === 'ReceiptClaimed'
    ? { status: 'claimed', firstFor: firstFor ?? event.claimedFor, claim: event }
    : { status: 'free', ...(firstFor !== undefined && { firstFor }) };

const claim = ({ type: _, first = false, ...asked }: ClaimReceipt, receipt: Receipt): Decided => {
  const { firstFor = asked.claimedFor } = receipt;
  if (first && firstFor !== asked.claimedFor) return refuse('receipt-already-used');
  if (receipt.status === 'free') return accept({ type: 'ReceiptClaimed', ...asked });
  const { claimedFor, amountCents } = receipt.claim;
  const isSame = claimedFor === asked.claimedFor && amountCents === asked.amountCents;
  return isSame ? accept() : refuse('receipt-already-used');
};

const free = ({ entryId, claimedFor }: FreeReceipt, receipt: Receipt): Decided =>
  receipt.status === 'claimed' && receipt.claim.claimedFor === claimedFor
    ? accept({ type: 'ReceiptFreed', entryId, claimedFor })
    : accept();

/** One receipt; stream `receipt-{id of account and reference}`. */
export const receiptDecider: Decider<Receipt, ReceiptCommand, ReceiptEvent, ReceiptRefusal> = {
  initial: { status: 'free' },
  evolve,
  decide: (command, receipt) => (command.type === 'ClaimReceipt' ? claim(command, receipt) : free(command, receipt)),
};
