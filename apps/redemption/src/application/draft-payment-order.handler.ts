// A first person writes the payment order for a zone's approved lines; the payee's IBAN is sealed into it as of today.
import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, cents, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import { AccessLog, Boxes, asBox, labelOf, type Box } from '@buono/privacy';
import type { KnownClaim } from '../domain/claim/state.js';
import type { Payee } from '../domain/payee.js';
import type { PaymentOrderRefusal } from '../domain/payment-order/commands.js';
import type { PaymentOrder } from '../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../domain/payment-order/events.js';
import { paymentOrderOf } from './ids.js';
import { Claims, PaymentDetailsOfPersons, PaymentOrders, Providers } from './ports.js';

/** What the handler finds missing before the order can decide. */
export type DraftRefusal = 'claim-unknown' | 'zone-not-in-claim' | 'zone-not-settled' | 'iban-missing';

export type DraftOutcome =
  | Outcome<PaymentOrder, PaymentOrderEvent, PaymentOrderRefusal>
  | { readonly accepted: false; readonly refusal: DraftRefusal };

export class DraftPaymentOrderCommand extends Command<DraftOutcome> {
  constructor(
    readonly asked: { readonly claimId: ClaimId; readonly zone: ZoneCode },
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DraftPaymentOrderCommand)
export class DraftPaymentOrderHandler implements ICommandHandler<DraftPaymentOrderCommand> {
  constructor(
    private readonly claims: Claims,
    private readonly orders: PaymentOrders,
    private readonly ibans: PayeeIbans,
    private readonly clock: Clock,
  ) {}

  async execute({ asked: { claimId, zone }, principal, meta }: DraftPaymentOrderCommand): Promise<DraftOutcome> {
    withinScope(principal, ['zone-officer', 'region-officer'], { zone });
    const { state: claim } = await this.claims.find(claimId);
    if (claim.status === 'unknown') return refused('claim-unknown');
    const inClaim = claim.zones[zone];
    if (inClaim === undefined) return refused('zone-not-in-claim');
    if (inClaim.settlement === undefined) return refused('zone-not-settled');
    const iban = await this.ibans.sealedFor(claim.place.payee, principal, meta);
    if (iban === undefined) return refused('iban-missing');
    const paymentOrderId = paymentOrderOf(claimId, zone);
    return this.orders.execute(
      paymentOrderId,
      {
        type: 'DraftPaymentOrder',
        paymentOrderId,
        ...placeOf(claim),
        zone,
        amountCents: cents(Math.max(0, inClaim.settlement.approvedCents)),
        iban,
        settledBy: inClaim.settlement.by,
        draftedBy: principal.actorId,
        draftedOn: dateInRome(this.clock.now()),
      },
      meta,
    );
  }
}

const placeOf = ({ place: { claimId, callId, payee, month } }: KnownClaim) => ({ claimId, callId, payee, month });

const refused = (refusal: DraftRefusal): DraftOutcome => ({ accepted: false, refusal });

/** Where payees are paid, opened with a record and sealed again for the order that pays them. */
@Injectable()
export class PayeeIbans {
  constructor(
    private readonly providers: Providers,
    private readonly details: PaymentDetailsOfPersons,
    private readonly access: AccessLog,
    private readonly boxes: Boxes,
  ) {}

  /** The payee's IBAN sealed for the first event of this command; undefined where none was told or it was erased. */
  async sealedFor(payee: Payee, principal: Principal, meta: CommandMeta): Promise<Box | undefined> {
    const told = await this.boxOf(payee);
    if (told === undefined) return undefined;
    const box = asBox(told);
    const opened = await this.access.openFor(principal.actorId, 'pay-claim', box, meta.correlationId);
    if (opened === 'erased') return undefined;
    return this.boxes.seal(labelOf(box).person, 'payment', eventIdFor(meta.commandId, 0), opened);
  }

  private async boxOf(payee: Payee): Promise<string | undefined> {
    const { state } = await (payee.kind === 'provider' ? this.providers.find(payee.id) : this.details.find(payee.id));
    return state.status === 'unknown' ? undefined : state.iban;
  }
}
