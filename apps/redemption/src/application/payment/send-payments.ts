// Puts a signed order into a file for the bank, unless something that it pays is held by now.
import { Injectable } from '@nestjs/common';
import type { CommandMeta } from '@buono/event-store';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { HeldLines } from '../hold/held-lines.js';
import { PaymentOrders } from '../ports.js';

@Injectable()
export class SendPayments {
  constructor(
    readonly orders: PaymentOrders,
    private readonly lines: HeldLines,
  ) {}

  async send({ draft: { paymentOrderId, claimId, zone } }: KnownPaymentOrder, fileId: string, meta: CommandMeta) {
    const held = await this.lines.areIn(claimId, zone);
    return this.orders.execute(paymentOrderId, { type: 'SendPayment', fileId, held }, meta);
  }
}
