// A file of payments for the bank: asked for whole, filled in steps that may be taken twice, closed with its sums.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { FileLine, LeftOut, PaymentFileClosed, PaymentFileEvent, PaymentFileOpened } from './events.js';

/** The most payments of one file: it is asked for in one event of the log. */
export const MOST_PAYMENTS = 1_000;

export type OpenPaymentFile = Omit<PaymentFileOpened, 'type'> & { readonly type: 'OpenPaymentFile' };

/** `from`: how many of the orders were dealt with before these. */
export interface AddPayments {
  readonly type: 'AddPayments';
  readonly from: number;
  readonly lines: readonly FileLine[];
  readonly leftOut: readonly LeftOut[];
}

export type PaymentFileCommand = OpenPaymentFile | AddPayments | { readonly type: 'ClosePaymentFile' };
export type PaymentFileRefusal = 'nothing-to-send' | 'too-many-payments' | 'payment-file-unknown' | 'not-all-added';

export interface KnownPaymentFile {
  readonly status: 'filling' | 'closed';
  readonly opened: PaymentFileOpened;
  readonly lines: readonly FileLine[];
  readonly leftOut: readonly LeftOut[];
}

export type PaymentFile = { readonly status: 'unknown' } | KnownPaymentFile;

type Decided = Decision<PaymentFileEvent, PaymentFileRefusal>;

const evolve = (file: PaymentFile, event: PaymentFileEvent): PaymentFile => {
  if (event.type === 'PaymentFileOpened') return { status: 'filling', opened: event, lines: [], leftOut: [] };
  if (file.status === 'unknown') return file;
  if (event.type === 'PaymentFileClosed') return { ...file, status: 'closed' };
  return { ...file, lines: [...file.lines, ...event.lines], leftOut: [...file.leftOut, ...event.leftOut] };
};

const open = ({ type: _, ...asked }: OpenPaymentFile, file: PaymentFile): Decided => {
  if (file.status !== 'unknown') return accept();
  if (asked.paymentOrderIds.length === 0) return refuse('nothing-to-send');
  if (asked.paymentOrderIds.length > MOST_PAYMENTS) return refuse('too-many-payments');
  return accept({ type: 'PaymentFileOpened', ...asked });
};

/** How many of the orders that were asked for were dealt with. */
export const dealtWith = ({ lines, leftOut }: KnownPaymentFile): number => lines.length + leftOut.length;

const add = ({ from, lines, leftOut }: AddPayments, file: KnownPaymentFile): Decided =>
  file.status === 'closed' || from !== dealtWith(file) ? accept() : accept({ type: 'PaymentsAdded', lines, leftOut });

const close = (file: KnownPaymentFile): Decided => {
  if (file.status === 'closed') return accept();
  if (dealtWith(file) < file.opened.paymentOrderIds.length) return refuse('not-all-added');
  return accept(sumsOf(file));
};

/** How many payments the file has and what they add up to, in cents. */
export const sumsOf = ({ lines }: KnownPaymentFile): PaymentFileClosed => ({
  type: 'PaymentFileClosed',
  count: lines.length,
  totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
});

/** One file; stream `payment-file-{id}`. */
export const paymentFileDecider: Decider<PaymentFile, PaymentFileCommand, PaymentFileEvent, PaymentFileRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, file) => {
    if (command.type === 'OpenPaymentFile') return open(command, file);
    if (file.status === 'unknown') return refuse('payment-file-unknown');
    return command.type === 'AddPayments' ? add(command, file) : close(file);
  },
};
