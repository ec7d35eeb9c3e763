// A second person signs a payment order, who neither wrote it nor approved the claim.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, dateInRome, zoneCode, type PaymentOrderId } from '@buono/kernel';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import type { PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import { SigningFacts } from '../payment-check/signing-facts.js';
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
    private readonly facts: SigningFacts,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentOrderId, principal, meta }: ApprovePaymentOrderCommand): Promise<PaymentOrderOutcome> {
    const { state: order } = await this.orders.find(paymentOrderId);
    if (order.status === 'unknown') throw notFound();
    withinScope(principal, ['second-approver'], { zone: zoneCode(order.draft.zone) });
    const on = dateInRome(this.clock.now());
    const byPayee = isPayee(principal, order.draft.payee);
    const facts = await this.facts.of(order, on);
    const approve = { type: 'ApprovePaymentOrder', by: principal.actorId, byPayee, ...facts, on } as const;
    return this.orders.execute(paymentOrderId, approve, meta);
  }
}
