// A payment order as it is shown: what it pays, and how the checks due before it stand today, opened with a record.
import { Injectable } from '@nestjs/common';
import type { ProblemException } from '@buono/http';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type PaymentOrderId } from '@buono/kernel';
import { AccessLog, asBox, type JsonObject } from '@buono/privacy';
import { BeforePayment } from '../../../application/payment-check/before-payment.js';
import { PaymentOrders } from '../../../application/ports.js';
import type { StandingCheck } from '../../../domain/payment-order/checks.js';
import type { PaymentOrderRefusal } from '../../../domain/payment-order/commands.js';
import { checksOn, type KnownPaymentOrder, type PaymentOrder } from '../../../domain/payment-order/decider.js';
import { endToEndIdOf } from '../../../domain/payment-order/end-to-end.js';
import { paymentOrderProblem } from './payment-problems.js';
import type { PaymentCheckView, PaymentOrderView } from './payment-orders.dto.js';

type Reader = Pick<CommandMeta, 'actor'> & Partial<Pick<CommandMeta, 'correlationId'>>;

@Injectable()
export class ShowPaymentOrder {
  constructor(
    private readonly before: BeforePayment,
    private readonly orders: PaymentOrders,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws 404 for an order that is not there */
  async view(order: PaymentOrder, reader: Reader): Promise<PaymentOrderView> {
    if (order.status === 'unknown') throw paymentOrderProblem('payment-order-unknown');
    const standings = this.#standings(order);
    if (standings.length === 0) return orderView(order);
    const told = standings.flatMap(({ check }) => check?.told ?? []);
    const opened = await this.access.openPage(reader.actor, 'pay-claim', told.map(asBox), reader.correlationId);
    const said = new Map(told.map((box, place) => [box, opened[place]]));
    return { ...orderView(order), checks: standings.map((standing) => checkView(standing, said)) };
  }

  /** The refusal as it is told; of checks, each that does not stand is named. */
  async problem(refusal: PaymentOrderRefusal, id: PaymentOrderId): Promise<ProblemException> {
    if (!refusal.startsWith('check-')) return paymentOrderProblem(refusal);
    const { state: order } = await this.orders.find(id);
    const standings = order.status === 'unknown' ? [] : this.#standings(order);
    const errors = standings.flatMap(({ rule, standing }) =>
      standing === 'clear' ? [] : [{ field: `checks.${rule.kind}`, detail: WHY[standing] }],
    );
    return paymentOrderProblem(refusal, { errors });
  }

  #standings(order: KnownPaymentOrder): readonly StandingCheck[] {
    // What was paid is not checked any more.
    return order.status === 'paid' ? [] : checksOn(dateInRome(this.clock.now()), this.before.asked, order);
  }
}

const WHY = {
  missing: 'la verifica non è registrata: registrala',
  expired: 'la verifica non vale più: ripetila',
  adverse: 'la verifica è negativa: il pagamento attende quella nuova',
} as const;

const checkView = (
  { rule, standing, check }: StandingCheck,
  said: ReadonlyMap<string, JsonObject | 'erased' | undefined>,
): PaymentCheckView => {
  const title = rule.title !== undefined && { title: rule.title };
  if (check === undefined) return { kind: rule.kind, ...title, standing };
  const { source, checkedOn, validUntil, told } = check;
  const opened = said.get(told ?? '') ?? 'erased';
  const { reference, owedCents }: JsonObject = opened === 'erased' ? {} : opened;
  return {
    ...{ kind: rule.kind, ...title, standing, source, checkedOn, validUntil },
    ...(typeof reference === 'string' && { reference }),
    ...(typeof owedCents === 'number' && { owedCents }),
  };
};

const orderView = (order: KnownPaymentOrder): PaymentOrderView => {
  const { paymentOrderId: id, claimId, callId, payee, month, zone, amountCents } = order.draft;
  return {
    paymentOrderId: id,
    claimId,
    callId,
    payeeKind: payee.kind,
    payeeId: payee.id,
    month,
    zone,
    status: order.status,
    amountCents,
    paidCents: order.paidCents,
    currency: 'EUR',
    endToEndId: endToEndIdOf(id, order.attempt),
    ...(order.sentIn !== undefined && { fileId: order.sentIn }),
  };
};
