// Whether a movement on the account settles a payment order by itself: to the cent and by its name, or not at all.
import type { Cents, LocalDate, PaymentOrderId } from '@buono/kernel';
import { paymentOrderDecider, type PaymentOrder } from '../payment-order/decider.js';
import type { HoldReason } from './events.js';

/** A movement, as its file tells it. */
export interface Movement {
  readonly kind: 'paid' | 'returned';
  readonly amountCents: Cents;
  readonly bookedOn: LocalDate;
  readonly reference: string;
  /** The order that it names and its attempt; undefined where it names none of ours. */
  readonly names?: { readonly paymentOrderId: PaymentOrderId; readonly attempt: number } | undefined;
}

/** Why the movement must be looked at; undefined when it settles the order that it names. */
export const holdReasonOf = (movement: Movement, entryId: string, order: PaymentOrder): HoldReason | undefined => {
  if (movement.names === undefined || order.status === 'unknown') return 'reference-unknown';
  if (movement.names.attempt !== order.attempt) return 'earlier-attempt';
  const { kind, amountCents, bookedOn, reference } = movement;
  const told = { type: 'RecordOutcome', entryId, reference, bookedOn } as const;
  const command =
    kind === 'paid'
      ? ({ ...told, outcome: 'paid', paidCents: amountCents } as const)
      : ({ ...told, outcome: 'returned', reason: 'other' } as const);
  const decision = paymentOrderDecider.decide(command, order);
  if (!decision.accepted) return decision.refusal === 'paid-above-ordered' ? 'amount-differs' : 'not-expected';
  const ordered = order.draft.amountCents;
  // A return may be told before the payment that it undoes: then all of the order is to come back.
  const expected = kind === 'paid' ? ordered - order.paidCents : order.paidCents > 0 ? order.paidCents : ordered;
  return amountCents === expected ? undefined : 'amount-differs';
};
