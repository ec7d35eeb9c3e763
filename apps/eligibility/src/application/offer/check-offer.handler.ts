// Checks a held offer again, when an office thinks that it can be answered now: a fact was corrected, a registry has answered.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import type { VoucherId } from '@buono/kernel';
import type { Offer } from '../../domain/offer/decider.js';
import type { OfferEvent } from '../../domain/offer/events.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { CheckOffers } from './check-offer.js';
import { Offers } from './offer-streams.js';

export class CheckOfferCommand extends Command<Answer<Written<Offer, OfferEvent>>> {
  constructor(
    readonly voucher: VoucherId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(CheckOfferCommand)
export class CheckOfferHandler implements ICommandHandler<CheckOfferCommand> {
  constructor(
    private readonly offers: Offers,
    private readonly checks: CheckOffers,
  ) {}

  async execute({ voucher, meta }: CheckOfferCommand): Promise<Answer<Written<Offer, OfferEvent>>> {
    const { state: offer } = await this.offers.find(voucher);
    if (offer === undefined) return refused('offer-unknown');
    const { voucherId, applicationId, callId, zone } = offer;
    return answered(await this.checks.check({ voucherId, applicationId, callId, zone }, meta));
  }
}
