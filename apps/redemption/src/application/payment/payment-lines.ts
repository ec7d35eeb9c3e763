// What an order that was asked for becomes in a file: a line of it, or a reason why it is left out. A rehearsal asks the same.
import { Injectable } from '@nestjs/common';
import type { CommandMeta } from '@buono/event-store';
import type { PaymentOrderId } from '@buono/kernel';
import type { FileLine, LeftOut } from '../../domain/payment-file/events.js';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { HeardCalls, PaymentOrders } from '../ports.js';
import { PayeeNames } from './payee-names.js';

/** Refusals that are told as they are; whatever else happened, it is not an order that waits for a file. */
const TOLD = [
  ...(['already-sent', 'line-held', 'still-cooling'] as const),
  ...(['check-missing', 'check-expired', 'check-adverse'] as const),
];

/** Puts an order into the file, or only says whether it would go. */
export type Sending = (
  order: KnownPaymentOrder,
) => Promise<{ readonly accepted: true } | { readonly accepted: false; readonly refusal: PaymentOrderRefusal }>;

export type Cause = Pick<CommandMeta, 'actor' | 'correlationId'>;

@Injectable()
export class PaymentLines {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly names: PayeeNames,
    private readonly calls: HeardCalls,
  ) {}

  async of(paymentOrderId: PaymentOrderId, cause: Cause, send: Sending): Promise<FileLine | LeftOut> {
    const { state: order } = await this.orders.find(paymentOrderId);
    if (order.status === 'unknown') return { paymentOrderId, reason: 'not-ordered' };
    const name = await this.names.of(order, cause);
    if (typeof name === 'string') return { paymentOrderId, reason: name };
    const sent = await send(order);
    if (!sent.accepted) return { paymentOrderId, reason: TOLD.find((one) => one === sent.refusal) ?? 'not-ordered' };
    const { amountCents, callId, month, iban: account } = order.draft;
    const line = { paymentOrderId, attempt: order.attempt, amountCents, callId, month, account };
    return { ...line, ...name, ...(await this.codesOf(callId)) };
  }

  private async codesOf(callId: string): Promise<Pick<FileLine, 'cup' | 'cig'>> {
    const { state: call } = await this.calls.find(callId);
    if (call.type === 'unheard') return {};
    const cig = call.invoicing?.cig;
    return { ...(call.cup !== undefined && { cup: call.cup }), ...(cig !== undefined && { cig }) };
  }
}
