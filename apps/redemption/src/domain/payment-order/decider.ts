// The payment order (mandato): written by one person, signed by another, neither of whom approved the claim.
import {
  ZERO_CENTS,
  accept,
  addCents,
  addDays,
  refuse,
  type Cents,
  type Decider,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import { againstPaying, standingsOn, type CheckRule, type PaymentCheck, type StandingCheck } from './checks.js';
import type {
  ApprovePaymentOrder,
  DraftPaymentOrder,
  PaymentOrderCommand,
  PaymentOrderRefusal,
  RecordCheck,
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
  /** What was found of the payee, oldest first. */
  readonly checks: readonly PaymentCheck[];
}

export type PaymentOrder = { readonly status: 'unknown' } | KnownPaymentOrder;

const evolve = (order: PaymentOrder, event: PaymentOrderEvent): PaymentOrder => {
  if (event.type === 'PaymentOrderDrafted') {
    const { entries, attempt, checks } = order.status === 'unknown' ? { entries: [], attempt: 0, checks: [] } : order;
    return { status: 'drafted', draft: event, attempt: attempt + 1, paidCents: ZERO_CENTS, entries, checks };
  }
  if (order.status === 'unknown') return order;
  switch (event.type) {
    case 'PaymentChecked':
      return { ...order, checks: [...order.checks, event.check] };
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

/** How the checks due of an order stand on a day. */
export const checksOn = (
  on: LocalDate,
  rules: readonly CheckRule[],
  order: KnownPaymentOrder,
): readonly StandingCheck[] => standingsOn(on, rules, order.draft, order.checks);

const check = ({ check: found, by, byPayee, rules, on }: RecordCheck, order: KnownPaymentOrder): Decided => {
  if (order.status === 'paid') return refuse('already-paid');
  if (byPayee === true) return refuse('own-claim');
  if (rules.every(({ kind }) => kind !== found.kind)) return refuse('check-not-asked');
  if (found.checkedOn > on) return refuse('check-in-future');
  if (found.validUntil < found.checkedOn) return refuse('check-without-end');
  return accept({ type: 'PaymentChecked', ...placeOf(order), check: found, recordedBy: by });
};

const approve = (
  { by, byPayee, excluded, held, rules = [], on }: ApprovePaymentOrder,
  order: KnownPaymentOrder,
): Decided => {
  if (order.status !== 'drafted') return refuse('already-ordered');
  if (byPayee === true) return refuse('own-claim');
  if (by === order.draft.settledBy) return refuse('settler-may-not-order');
  if (by === order.draft.draftedBy) return refuse('drafter-may-not-approve');
  if (excluded === true) return refuse('payee-excluded');
  if (held === true) return refuse('line-held');
  const against = againstPaying(checksOn(on, rules, order));
  if (against !== undefined) return refuse(against);
  return accept({ type: 'PaymentOrdered', ...placeOf(order), orderedBy: by, orderedOn: on });
};

const send = ({ fileId, held, cooling, checking }: SendPayment, order: KnownPaymentOrder): Decided => {
  if (order.sentIn === fileId) return accept();
  if (order.status === 'drafted') return refuse('not-ordered');
  if (order.status === 'returned') return refuse('payment-returned');
  if (order.status === 'paid') return refuse('already-paid');
  if (order.sentIn !== undefined) return refuse('already-sent');
  if (held === true) return refuse('line-held');
  if (cooling !== undefined && order.orderedOn !== undefined && cooling.on < addDays(order.orderedOn, cooling.days))
    return refuse('still-cooling');
  const against = checking && againstPaying(checksOn(checking.on, checking.rules, order));
  if (against !== undefined) return refuse(against);
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
  if (order.paidCents + c.paidCents > order.draft.amountCents) return refuse('paid-above-ordered');
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
    case 'RecordCheck':
      return check(command, order);
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
