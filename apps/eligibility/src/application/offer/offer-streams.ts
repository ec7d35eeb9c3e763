// The checks before offers, as streams; the module says where they are.
import { Streams } from '@buono/event-store';
import type { Offer, OfferCommand, OfferRefusal } from '../../domain/offer/decider.js';
import type { OfferEvent } from '../../domain/offer/events.js';

export abstract class Offers extends Streams<Offer, OfferCommand, OfferEvent, OfferRefusal> {}
