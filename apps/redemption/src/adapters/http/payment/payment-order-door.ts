// Who may see which payment order: a zone its own, region, signers, treasury and auditors all.
import { Injectable } from '@nestjs/common';
import { canAny, notFound, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { zoneCode, type PaymentOrderId } from '@buono/kernel';
import { RedemptionLists, type PaymentOrderFilter } from '../../../application/lists.js';
import { PaymentOrders } from '../../../application/ports.js';
import type { KnownPaymentOrder } from '../../../domain/payment-order/decider.js';

const ALL_SEEING = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

@Injectable()
export class PaymentOrderDoor {
  constructor(
    private readonly orders: PaymentOrders,
    readonly lists: RedemptionLists,
  ) {}

  async seen(
    id: PaymentOrderId,
    principal: Principal,
  ): Promise<{ readonly order: KnownPaymentOrder; readonly revision: Found<unknown>['revision'] }> {
    const { state: order, revision } = await this.orders.find(id);
    if (order.status === 'unknown') throw notFound();
    const zone = zoneCode(order.draft.zone);
    if (!canAny(principal, ['zone-officer', ...ALL_SEEING], { zone })) throw notFound();
    return { order, revision };
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<PaymentOrderFilter, 'zones'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    return zones === 'all' ? {} : { zones };
  }
}
