// A check due before a payment: asked of its register, or read from a paper, and recorded on the order.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, withinScope, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { addDays, Clock, dateInRome, zoneCode, type PaymentOrderId } from '@buono/kernel';
import { asBox, Boxes, labelOf } from '@buono/privacy';
import type { PaymentCheck } from '../../domain/payment-order/checks.js';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { isPayee } from '../claim/submit-claim.handler.js';
import type { PaymentOrderOutcome } from '../payment/approve-payment-order.handler.js';
import { PaymentOrders } from '../ports.js';
import { sealed } from '../sealing.js';
import { AskPayeeRegister, type NotAsked } from './ask-payee-register.js';
import { BeforePayment, type CheckSaid } from './before-payment.js';

export type CheckOutcome = PaymentOrderOutcome | { readonly accepted: false; readonly refusal: NotAsked };

export class RecordPaymentCheckCommand extends Command<CheckOutcome> {
  constructor(
    readonly paymentOrderId: PaymentOrderId,
    /** `paper`: what it says; where there is none, the register is asked. */
    readonly said: { readonly kind: string; readonly paper?: CheckSaid },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordPaymentCheckCommand)
export class RecordPaymentCheckHandler implements ICommandHandler<RecordPaymentCheckCommand> {
  constructor(
    private readonly orders: PaymentOrders,
    private readonly registers: AskPayeeRegister,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ paymentOrderId, said, principal, meta }: RecordPaymentCheckCommand): Promise<CheckOutcome> {
    const { state: order } = await this.orders.find(paymentOrderId);
    if (order.status === 'unknown') throw notFound();
    withinScope(principal, ['zone-officer', 'region-officer'], { zone: zoneCode(order.draft.zone) });
    const found = said.paper ?? (await this.registers.ask(said.kind, order, meta));
    if ('refusal' in found) return { accepted: false, refusal: found.refusal };
    return this.orders.execute(
      paymentOrderId,
      {
        type: 'RecordCheck',
        check: await this.#check(said, found, order, meta),
        by: principal.actorId,
        byPayee: isPayee(principal, order.draft.payee),
        rules: this.registers.before.asked,
        on: dateInRome(this.clock.now()),
      },
      meta,
    );
  }

  async #check(
    { kind, paper }: RecordPaymentCheckCommand['said'],
    found: CheckSaid,
    { draft: { iban } }: KnownPaymentOrder,
    { commandId }: CommandMeta,
  ): Promise<PaymentCheck> {
    const { outcome, checkedOn, validUntil, reference, owedCents } = found;
    const whose = {
      person: labelOf(asBox(iban)).person,
      purposeClass: 'payment',
      eventId: eventIdFor(commandId, 0),
    } as const;
    const told = await sealed(this.boxes, whose, { reference, ...(owedCents !== undefined && { owedCents }) });
    return {
      ...{ kind, outcome, checkedOn },
      source: paper === undefined ? 'registry' : 'paper',
      validUntil: validUntil ?? addDays(checkedOn, validDaysOf(kind, this.registers.before)),
      ...(told !== undefined && { told }),
    };
  }
}

const validDaysOf = (kind: string, { asked }: BeforePayment): number =>
  asked.find((rule) => rule.kind === kind)?.validDays ?? 0;
