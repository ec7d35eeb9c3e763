// The payment order (mandato): written by one person, signed by another, neither of whom approved the claim.
import { ZERO_CENTS, accept, addCents, refuse, type Cents, type Decider, type Decision } from '@buono/kernel';
import type {
  ApprovePaymentOrder,
  DraftPaymentOrder,
  PaymentOrderCommand,
  PaymentOrderRefusal,
  RecordOutcome,
} from './commands.js';
import type { OrderPlace, PaymentOrderDrafted, PaymentOrderEvent } from './events.js';

export interface KnownPaymentOrder {
  readonly status: 'drafted' | 'ordered' | 'paid' | 'returned';
  readonly draft: PaymentOrderDrafted;
  /** What left the account and did not come back, in cents. */
  readonly paidCents: Cents;
  /** The bank entries already counted. */
  readonly entries: readonly string[];
}

export type PaymentOrder = { readonly status: 'unknown' } | KnownPaymentOrder;

const evolve = (order: PaymentOrder, event: PaymentOrderEvent): PaymentOrder => {
  if (event.type === 'PaymentOrderDrafted') {
    const entries = order.status === 'unknown' ? [] : order.entries;
    return { status: 'drafted', draft: event, paidCents: ZERO_CENTS, entries };
  }
  if (order.status === 'unknown') return order;
  switch (event.type) {
    case 'PaymentOrdered':
      return { ...order, status: 'ordered' };
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

const approve = ({ by, on }: ApprovePaymentOrder, order: KnownPaymentOrder): Decided => {
  if (order.status !== 'drafted') return refuse('already-ordered');
  if (by === order.draft.settledBy) return refuse('settler-may-not-order');
  if (by === order.draft.draftedBy) return refuse('drafter-may-not-approve');
  return accept({ type: 'PaymentOrdered', ...placeOf(order), orderedBy: by, orderedOn: on });
};

const record = (c: RecordOutcome, order: KnownPaymentOrder): Decided => {
  if (order.entries.includes(c.entryId)) return accept();
  if (order.status === 'drafted' || order.status === 'returned') return refuse('not-ordered');
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
  return command.type === 'ApprovePaymentOrder' ? approve(command, order) : record(command, order);
};

/** The order for one zone's lines of a claim; stream `payment-order-{id of claim and zone}`. */
export const paymentOrderDecider: Decider<PaymentOrder, PaymentOrderCommand, PaymentOrderEvent, PaymentOrderRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
