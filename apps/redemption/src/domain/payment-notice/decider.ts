// The notice of payment: asks for money under one number, follows what is owed while it is open, and is paid once.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { NoticeDrawnUp, NoticeEvent, NoticeHoldReason, NoticeReceipt } from './events.js';

export type DrawUpNotice = Omit<NoticeDrawnUp, 'type'> & { readonly type: 'DrawUpNotice' };

/** What is owed under it by now; nothing withdraws it. */
export interface AskOf {
  readonly type: 'AskOf';
  readonly amountCents: NoticeDrawnUp['amountCents'];
}

export interface NoteSent {
  readonly type: 'NoteSent';
  readonly revision: number;
}

export type TakeReceipt = NoticeReceipt & { readonly type: 'TakeReceipt' };
export type NoticeCommand = DrawUpNotice | AskOf | NoteSent | TakeReceipt;
export type NoticeRefusal =
  | 'notice-unknown'
  | 'number-taken'
  /** A receipt comes again and says another amount or day. */
  | 'receipt-differs';

export interface KnownNotice {
  readonly status: 'open' | 'withdrawn' | 'paid';
  readonly drawn: NoticeDrawnUp;
  /** In cents; nothing once it is withdrawn. */
  readonly amountCents: NoticeDrawnUp['amountCents'];
  /** Which version this is, and which one the node has; none before the first. */
  readonly revision: number;
  readonly sent: number;
  /** Every receipt that came, and why it was held where it was. */
  readonly receipts: Readonly<Record<string, NoticeReceipt & { readonly held?: NoticeHoldReason }>>;
  /** The receipt that paid it. */
  readonly paidBy?: string;
}

export type Notice = { readonly status: 'unknown' } | KnownNotice;

const evolve = (notice: Notice, event: NoticeEvent): Notice => {
  if (event.type === 'NoticeDrawnUp')
    return { status: 'open', drawn: event, amountCents: event.amountCents, revision: 1, sent: 0, receipts: {} };
  if (notice.status === 'unknown') return notice;
  switch (event.type) {
    case 'NoticeChanged':
      return { ...notice, amountCents: event.amountCents, revision: notice.revision + 1 };
    case 'NoticeWithdrawn':
      return { ...notice, status: 'withdrawn', revision: notice.revision + 1 };
    case 'NoticeSent':
      return { ...notice, sent: event.revision };
    case 'NoticePaid':
      return { ...notice, status: 'paid', receipts: noting(notice, event), paidBy: event.receiptId };
    case 'NoticePaymentHeld':
      return { ...notice, receipts: noting(notice, event, event.reason) };
  }
};

const noting = (
  { receipts }: KnownNotice,
  { receiptId, amountCents, paidOn }: NoticeReceipt,
  held?: NoticeHoldReason,
): KnownNotice['receipts'] => ({
  ...receipts,
  [receiptId]: { receiptId, amountCents, paidOn, ...(held !== undefined && { held }) },
});

type Decided = Decision<NoticeEvent, NoticeRefusal>;

const drawUp = ({ type: _, ...asked }: DrawUpNotice, notice: Notice): Decided => {
  if (notice.status === 'unknown') return accept({ type: 'NoticeDrawnUp', ...asked });
  const { recoveryId, dueOn } = notice.drawn;
  return recoveryId === asked.recoveryId && dueOn === asked.dueOn ? accept() : refuse('number-taken');
};

// What was paid, or is not asked any more, stays so: what is owed afterwards is asked under another number.
const askOf = ({ amountCents }: AskOf, notice: KnownNotice): Decided => {
  if (notice.status !== 'open' || notice.amountCents === amountCents) return accept();
  return amountCents === 0 ? accept({ type: 'NoticeWithdrawn' }) : accept({ type: 'NoticeChanged', amountCents });
};

const take = ({ type: _, ...receipt }: TakeReceipt, notice: KnownNotice): Decided => {
  const known = notice.receipts[receipt.receiptId];
  if (known !== undefined)
    return known.amountCents === receipt.amountCents && known.paidOn === receipt.paidOn
      ? accept()
      : refuse('receipt-differs');
  if (notice.status !== 'open') return accept({ type: 'NoticePaymentHeld', ...receipt, reason: 'not-expected' });
  if (receipt.amountCents !== notice.amountCents)
    return accept({ type: 'NoticePaymentHeld', ...receipt, reason: 'amount-differs' });
  return accept({ type: 'NoticePaid', ...receipt });
};

const decide = (command: NoticeCommand, notice: Notice): Decided => {
  if (command.type === 'DrawUpNotice') return drawUp(command, notice);
  if (notice.status === 'unknown') return refuse('notice-unknown');
  switch (command.type) {
    case 'AskOf':
      return askOf(command, notice);
    case 'NoteSent':
      return command.revision <= notice.sent ? accept() : accept({ type: 'NoticeSent', revision: command.revision });
    case 'TakeReceipt':
      return take(command, notice);
  }
};

/** One notice; stream `notice-{id of creditor and number}`. */
export const noticeDecider: Decider<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
