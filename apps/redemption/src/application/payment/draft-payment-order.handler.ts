// A first person writes the payment order for a zone's approved lines; the payee's IBAN is sealed into it as of today.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withinScope, type Principal } from '@buono/access';
import type { CommandMeta, Outcome } from '@buono/event-store';
import { Clock, cents, dateInRome, type ClaimId, type ZoneCode } from '@buono/kernel';
import type { KnownClaim } from '../../domain/claim/state.js';
import type { InvoicesMissing } from '../../domain/invoice/against-claim.js';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import type { PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import { paymentOrderOf } from '../ids.js';
import { PayeeIbans } from './payee-ibans.js';
import { ClaimsToPay } from '../claim/claims-to-pay.js';
import { areHeldIn } from '../hold/held-lines.js';
import { PaymentOrders } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

/** What the handler finds missing before the order can decide. */
export type DraftRefusal =
  | 'claim-unknown'
  | 'zone-not-in-claim'
  | 'zone-not-settled'
  | 'own-claim'
  | 'line-held'
  | 'iban-missing'
  | InvoicesMissing;

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
    private readonly claims: ClaimsToPay,
    private readonly orders: PaymentOrders,
    private readonly ibans: PayeeIbans,
    private readonly clock: Clock,
  ) {}

  async execute({ asked: { claimId, zone }, principal, meta }: DraftPaymentOrderCommand): Promise<DraftOutcome> {
    withinScope(principal, ['zone-officer', 'region-officer'], { zone });
    const { state: claim, held } = await this.claims.find(claimId);
    if (claim.status === 'unknown') return refused('claim-unknown');
    const inClaim = claim.zones[zone];
    if (inClaim === undefined) return refused('zone-not-in-claim');
    if (inClaim.settlement === undefined) return refused('zone-not-settled');
    if (isPayee(principal, claim.place.payee)) return refused('own-claim');
    if (areHeldIn(claim, zone, held)) return refused('line-held');
    const missing = await this.claims.invoicesMissing(claim);
    if (missing !== undefined) return refused(missing);
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
