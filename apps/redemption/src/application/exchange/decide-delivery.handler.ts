// An officer ties an invoice of the exchange system to its claim, accepts it (EC01) or refuses it (EC02).
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, type Principal } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { claimId, type ClaimId } from '@buono/kernel';
import type { KnownExchangeInvoice } from '../../domain/exchange-invoice/decider.js';
import type { ExchangeReason } from '../../domain/exchange-invoice/events.js';
import { isPayee } from '../claim/submit-claim.handler.js';
import { DeliveryDoor } from './delivery-door.js';
import { ExchangeOffices } from './exchange-office.js';
import { TiedInvoices, type NotAcceptable } from './tied-invoices.js';
import { TieDeliveries, type ExchangeOutcome, type TieOutcome } from './tie-deliveries.js';

export type DeliveryDecision =
  | { readonly to: 'tie'; readonly claimId: ClaimId }
  | { readonly to: 'answer'; readonly outcome: 'EC01' | 'EC02'; readonly reason?: ExchangeReason };

export type DecidedDelivery =
  | ExchangeOutcome
  | TieOutcome
  | { readonly accepted: false; readonly refusal: NotAcceptable | 'exchange-silent' | 'exchange-missing' };

export class DecideDeliveryCommand extends Command<DecidedDelivery> {
  constructor(
    readonly exchangeId: string,
    readonly decision: DeliveryDecision,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DecideDeliveryCommand)
export class DecideDeliveryHandler implements ICommandHandler<DecideDeliveryCommand> {
  constructor(
    private readonly door: DeliveryDoor,
    private readonly tied: TiedInvoices,
    private readonly tying: TieDeliveries,
    private readonly offices: ExchangeOffices,
  ) {}

  async execute({ exchangeId, decision, principal, meta }: DecideDeliveryCommand): Promise<DecidedDelivery> {
    const { state: delivery } = await this.door.deliveries.find(exchangeId);
    if (delivery.status === 'unknown') throw notFound();
    const about = decision.to === 'tie' ? decision.claimId : delivery.tied?.claimId;
    await this.door.through(about, principal);
    if (decision.to === 'tie') return this.#tie(exchangeId, delivery, decision.claimId, { principal, meta });
    const { outcome, reason } = decision;
    const against = await this.tied.against(delivery, outcome, (payee) => isPayee(principal, payee));
    if (against !== undefined) return { accepted: false, refusal: against };
    const answer = { outcome, ...(reason !== undefined && { reason }), answeredBy: principal.actorId } as const;
    return this.door.deliveries.execute(exchangeId, { type: 'Answer', ...answer, answeredOn: this.tied.today() }, meta);
  }

  async #tie(
    exchangeId: string,
    { delivered }: KnownExchangeInvoice,
    claim: ClaimId,
    { principal, meta }: Pick<DecideDeliveryCommand, 'principal' | 'meta'>,
  ): Promise<DecidedDelivery> {
    const { office } = this.offices;
    if (office === undefined) return { accepted: false, refusal: 'exchange-missing' };
    const file = await office.exchange.file(delivered.sdiId);
    if (file.outcome !== 'done') return { accepted: false, refusal: 'exchange-silent' };
    return this.tying.tie(exchangeId, file.value, { claimId: claimId(claim), by: principal.actorId }, meta);
  }
}
