// A second person signs a payment order, who neither wrote it nor approved the claim.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type PaymentOrderId } from '@buono/kernel';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import type { PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import { Exclusions } from '../exclusions.js';
import { HeldLines } from '../hold/held-lines.js';
import { PaymentOrders } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

export type PaymentOrderOutcome = Outcome<PaymentOrder, PaymentOrderEvent, PaymentOrderRefusal>;

export class ApprovePaymentOrderCommand extends Command<PaymentOrderOutcome> {
  constructor(
    readonly paymentOrderId: PaymentOrderId,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ApprovePaymentOrderCommand)
export class ApprovePaymentOrderHandler implements ICommandHandler<ApprovePaymentOrderCommand> {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly exclusions: Exclusions,
    private readonly lines: HeldLines,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentOrderId, principal, meta }: ApprovePaymentOrderCommand): Promise<PaymentOrderOutcome> {
    const { state: order } = await this.orders.find(paymentOrderId);
    if (order.status === 'unknown') throw notFound();
    withinScope(principal, ['second-approver'], { zone: zoneCode(order.draft.zone) });
    const on = dateInRome(this.clock.now());
    const byPayee = isPayee(principal, order.draft.payee);
    const excluded = await this.exclusions.excludesPayee(order.draft.payee, on);
    // What was raised since the order was drafted stops it.
    const held = await this.lines.areIn(order.draft.claimId, order.draft.zone);
    const approve = { type: 'ApprovePaymentOrder', by: principal.actorId, byPayee, excluded, held, on } as const;
    return this.orders.execute(paymentOrderId, approve, meta);
  }
}
