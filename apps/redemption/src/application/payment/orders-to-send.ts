// The signed orders that a file made now would be asked to take.
import { Injectable } from '@nestjs/common';
import { MOST_PAYMENTS } from '../../domain/payment-file/decider.js';
import { RedemptionLists, type PaymentOrderRow } from '../lists.js';

@Injectable()
export class OrdersToSend {
  constructor(private readonly lists: RedemptionLists) {}

  /** Of one call or of all, at most as many as a file takes. */
  of(callId: string | undefined): Promise<readonly PaymentOrderRow[]> {
    const filter = { status: 'ordered', unsent: true, ...(callId !== undefined && { callId }) };
    return this.lists.paymentOrders(filter, { limit: MOST_PAYMENTS });
  }
}
