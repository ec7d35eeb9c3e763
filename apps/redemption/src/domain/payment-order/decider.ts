// The payment order (mandato): written by one person, signed by another, neither of whom approved the claim.
import {
  ZERO_CENTS,
  accept,
  addCents,
  refuse,
  type Cents,
  type Decider,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import type {
  ApprovePaymentOrder,
  DraftPaymentOrder,
  PaymentOrderCommand,
  PaymentOrderRefusal,
  RecordOutcome,
  SendPayment,
} from './commands.js';
import type { OrderPlace, PaymentOrderDrafted, PaymentOrderEvent } from './events.js';

export interface KnownPaymentOrder {
  readonly status: 'drafted' | 'ordered' | 'paid' | 'returned';
  readonly draft: PaymentOrderDrafted;
  /** How many times it was drawn up, this one included: a returned payment is ordered anew. */
  readonly attempt: number;
  /** When it was signed; absent until then. */
  readonly orderedOn?: LocalDate | undefined;
  /** The bank's file in which this attempt stands. */
  readonly sentIn?: string | undefined;
  /** What left the account and did not come back, in cents. */
  readonly paidCents: Cents;
  /** The bank entries already counted. */
  readonly entries: readonly string[];
}

export type PaymentOrder = { readonly status: 'unknown' } | KnownPaymentOrder;

const evolve = (order: PaymentOrder, event: PaymentOrderEvent): PaymentOrder => {
  if (event.type === 'PaymentOrderDrafted') {
    const { entries, attempt } = order.status === 'unknown' ? { entries: [], attempt: 0 } : order;
    return { status: 'drafted', draft: event, attempt: attempt + 1, paidCents: ZERO_CENTS, entries };
  }
  if (order.status === 'unknown') return order;
  switch (event.type) {
    case 'PaymentOrdered':
      return { ...order, status: 'ordered', orderedOn: event.orderedOn };
    case 'PaymentSent':
      return { ...order, sentIn: event.fileId };
    case 'PaymentExecuted':
      return {
        ...order,
        status: 'paid',
        paidCents: addCents(order.paidCents, event.paidCents),
        entries: [...order.entries, event.entryId],
      };
    case 'PaymentReturned':
      return { ...order, status: 'returned', paidCents: ZERO_CENTS, entries: [...order.entries, event.entryId] };
  }
};

type Decided = Decision<PaymentOrderEvent, PaymentOrderRefusal>;

const draft = ({ type: _, ...drafted }: DraftPaymentOrder, order: PaymentOrder): Decided => {
  if (drafted.amountCents === ZERO_CENTS) return refuse('nothing-to-pay');
  if (order.status !== 'unknown' && order.status !== 'returned') return refuse('payment-order-exists');
  if (drafted.draftedBy === drafted.settledBy) return refuse('settler-may-not-order');
  return accept({ type: 'PaymentOrderDrafted', ...drafted });
};

const approve = ({ by, byPayee, excluded, held, on }: ApprovePaymentOrder, order: KnownPaymentOrder): Decided => {
  if (order.status !== 'drafted') return refuse('already-ordered');
  if (byPayee === true) return refuse('own-claim');
  if (by === order.draft.settledBy) return refuse('settler-may-not-order');
  if (by === order.draft.draftedBy) return refuse('drafter-may-not-approve');
  if (excluded === true) return refuse('payee-excluded');
  if (held === true) return refuse('line-held');
  return accept({ type: 'PaymentOrdered', ...placeOf(order), orderedBy: by, orderedOn: on });
};

const send = ({ fileId, held }: SendPayment, order: KnownPaymentOrder): Decided => {
  if (order.sentIn === fileId) return accept();
  if (order.status === 'drafted') return refuse('not-ordered');
  if (order.status === 'returned') return refuse('payment-returned');
  if (order.status === 'paid') return refuse('already-paid');
  if (order.sentIn !== undefined) return refuse('already-sent');
  if (held === true) return refuse('line-held');
  return accept({ type: 'PaymentSent', ...placeOf(order), fileId });
};

const record = (c: RecordOutcome, order: KnownPaymentOrder): Decided => {
  if (order.entries.includes(c.entryId)) return accept();
  if (order.status === 'drafted') return refuse('not-ordered');
  if (order.status === 'returned') return refuse('payment-returned');
  if (order.orderedOn !== undefined && c.bookedOn < order.orderedOn) return refuse('booked-before-order');
  const { entryId, reference } = c;
  if (c.outcome === 'returned') {
    const { reason, note, bookedOn: returnedOn } = c;
    return accept({ type: 'PaymentReturned', ...placeOf(order), entryId, reference, reason, note, returnedOn });
  }
  if (order.paidCents >= order.draft.amountCents) return refuse('already-paid');
  const { paidCents, bookedOn: executedOn } = c;
  return accept({ type: 'PaymentExecuted', ...placeOf(order), entryId, paidCents, reference, executedOn });
};

const placeOf = ({
  draft: { paymentOrderId, claimId, callId, payee, month, zone, amountCents },
}: KnownPaymentOrder): OrderPlace => ({ paymentOrderId, claimId, callId, payee, month, zone, amountCents });

const decide = (command: PaymentOrderCommand, order: PaymentOrder): Decided => {
  if (command.type === 'DraftPaymentOrder') return draft(command, order);
  if (order.status === 'unknown') return refuse('payment-order-unknown');
  switch (command.type) {
    case 'ApprovePaymentOrder':
      return approve(command, order);
    case 'SendPayment':
      return send(command, order);
    case 'RecordOutcome':
      return record(command, order);
  }
};

/** The order for one zone's lines of a claim; stream `payment-order-{id of claim and zone}`. */
export const paymentOrderDecider: Decider<PaymentOrder, PaymentOrderCommand, PaymentOrderEvent, PaymentOrderRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
