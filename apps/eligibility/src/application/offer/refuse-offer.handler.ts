// Decides by an act that who was to be offered a voucher has no right to it any more; the reason is sealed under the recipient.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type VoucherId } from '@buono/kernel';
import type { Offer } from '../../domain/offer/decider.js';
import type { OfferEvent } from '../../domain/offer/events.js';
import { answered, refused, type Answer, type Written } from '../answer.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import { Offers } from './offer-streams.js';

export class RefuseOfferCommand extends Command<Answer<Written<Offer, OfferEvent>>> {
  constructor(
    readonly voucher: VoucherId,
    readonly act: { readonly actNumber: string; readonly text: string },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RefuseOfferCommand)
export class RefuseOfferHandler implements ICommandHandler<RefuseOfferCommand> {
  constructor(
    private readonly offers: Offers,
    private readonly applications: Applications,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ voucher, act, meta }: RefuseOfferCommand): Promise<Answer<Written<Offer, OfferEvent>>> {
    const { state: offer } = await this.offers.find(voucher);
    if (offer === undefined) return refused('offer-unknown');
    const { state: application } = await this.applications.find(offer.applicationId);
    if (application.status === 'none') return refused('application-unknown');
    const beside = { health: { text: act.text } };
    const sealed = await this.sealing.seal(application.recipientId, meta.commandId, {}, beside);
    // To whom everything was erased nobody can write: the act alone is kept.
    if (!sealed.ok && sealed.refusal !== 'data-erased') return sealed;
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const refuse = {
      type: 'RefuseOffer',
      actNumber: act.actNumber,
      sealed: sealed.ok ? sealed.value : {},
      ...by,
    } as const;
    return answered(await this.offers.execute(voucher, refuse, meta));
  }
}
