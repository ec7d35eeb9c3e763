// Where the checks before offers stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import { offerDecider, type Offer, type OfferCommand, type OfferRefusal } from '../../domain/offer/decider.js';
import type { OfferEvent } from '../../domain/offer/events.js';

export const offerAggregate: Aggregate<Offer, OfferCommand, OfferEvent, OfferRefusal> = {
  category: 'offer',
  decider: offerDecider,
  codec: codecFor<OfferEvent>({
    OfferChecked: [{ name: 'offer-checked.v1' }],
    OfferRefused: [{ name: 'offer-refused.v1' }],
  }),
};
