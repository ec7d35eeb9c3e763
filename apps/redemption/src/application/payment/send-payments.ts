// Puts a signed order into a file for the bank, unless something that it pays is held by now, it was signed too lately, or a check
// due of its payee does not stand.
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { CheckRule } from '../../domain/payment-order/checks.js';
import type { SendPayment } from '../../domain/payment-order/commands.js';
import { paymentOrderDecider, type KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import type { HeldLines } from '../hold/held-lines.js';
import type { PaymentOrders } from '../ports.js';

export class SendPayments {
  constructor(
    readonly orders: PaymentOrders,
    private readonly lines: HeldLines,
    private readonly clock: Clock,
    private readonly before: { readonly coolingDays: number; readonly checks: readonly CheckRule[] },
  ) {}

  async send(order: KnownPaymentOrder, fileId: string, meta: CommandMeta) {
    return this.orders.execute(order.draft.paymentOrderId, await this.#command(order, fileId), meta);
  }

  /** What `send` would be told now: nothing is written. */
  async rehearse(order: KnownPaymentOrder) {
    return paymentOrderDecider.decide(await this.#command(order, 'rehearsal'), order);
  }

  async #command({ draft: { claimId, zone } }: KnownPaymentOrder, fileId: string): Promise<SendPayment> {
    const held = await this.lines.areIn(claimId, zone);
    const on = dateInRome(this.clock.now());
    const cooling = { on, days: this.before.coolingDays };
    return { type: 'SendPayment', fileId, held, cooling, checking: { on, rules: this.before.checks } };
  }
}
