// A bank entry settles its payment order, once: asked by whoever records it, and again by a follower after a crash.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { ZERO_CENTS } from '@buono/kernel';
import type { BankEntry } from '../../domain/bank-entry/events.js';
import type { PaymentOrderRefusal, RecordOutcome } from '../../domain/payment-order/commands.js';
import type { PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import { PaymentOrders } from '../ports.js';

/** What an entry means for its order. */
export const outcomeCommandOf = ({ entryId, reference, bookedOn, ...entry }: BankEntry): RecordOutcome => {
  const outcome = { type: 'RecordOutcome', entryId, reference, bookedOn } as const;
  return entry.kind === 'paid'
    ? { ...outcome, outcome: 'paid', paidCents: entry.amountCents ?? ZERO_CENTS }
    : { ...outcome, outcome: 'returned', reason: entry.reason ?? 'other', note: entry.note };
};

@Injectable()
export class SettleByBankEntry {
  constructor(private readonly orders: PaymentOrders) {}

  settle(
    entry: BankEntry,
    { actor, correlationId }: Pick<CommandMeta, 'actor' | 'correlationId'>,
  ): Promise<Outcome<PaymentOrder, PaymentOrderEvent, PaymentOrderRefusal>> {
    // The same command whoever asks: the second is told the first outcome.
    const commandId = uuidV5('settle-by-bank-entry', entry.entryId);
    return this.orders.execute(entry.paymentOrderId, outcomeCommandOf(entry), { commandId, actor, correlationId });
  }
}
