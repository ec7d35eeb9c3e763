// The checks before offers, for the composition root.
import type { Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { RankingFilesController } from './adapters/http/ranking/ranking-files.controller.js';
import { OffersController } from './adapters/http/offer/offers.controller.js';
import { bookingWhenReceived } from './adapters/messaging/book-when-received.js';
import { CHECK_OFFER_WHEN_DUE, checkOfferWhenDue } from './adapters/messaging/check-offer-when-due.js';
import { freezingWhenAppealed } from './adapters/messaging/freeze-when-appealed.js';
import { insertingAfterAppeals } from './adapters/messaging/insert-when-admitted.js';
import { bookingAggregate } from './adapters/persistence/booking-aggregate.js';
import { freezeAggregate } from './adapters/persistence/freeze-aggregate.js';
import { insertionAggregate } from './adapters/persistence/insertion-aggregate.js';
import { offerAggregate } from './adapters/persistence/offer-aggregate.js';
import { BookFunds } from './application/booking/book-funds.js';
import { CheckOfferHandler } from './application/offer/check-offer.handler.js';
import { CheckOffers, type CheckOfferParts } from './application/offer/check-offer.js';
import { FreezePlaces, type FreezeParts } from './application/offer/freeze-places.js';
import { InsertAfterAppeal } from './application/offer/insert-after-appeal.js';
import { PlaceFinder, type FinderParts } from './application/offer/place-finder.js';
import { Offers } from './application/offer/offer-streams.js';
import { RefuseOfferHandler } from './application/offer/refuse-offer.handler.js';

export const OFFER_CONTROLLERS = [OffersController, RankingFilesController];

/** Puts the checks together, adds their work, and answers what the module provides. */
export const offerChecks = (
  { executor, bus, clock }: ContextParts,
  work: ContextWork,
  around: Pick<CheckOfferParts, 'applications' | 'evaluations' | 'exclusions'> &
    Omit<FinderParts, 'insertions'> &
    Omit<FreezeParts, 'freezes' | 'finder' | 'clock'>,
): Provider[] => {
  const offers = new EventSourced(executor, offerAggregate);
  const { applications, evaluations, exclusions } = around;
  const checks = new CheckOffers({ offers, applications, evaluations, exclusions, clock });
  const insertions = new EventSourced(executor, insertionAggregate);
  const finder = new PlaceFinder({ ...around, insertions });
  const inserting = new InsertAfterAppeal({ applications, insertions, finder, clock });
  work.follow('insert-after-appeal', insertingAfterAppeals(inserting));
  const freezes = new FreezePlaces({ ...around, freezes: new EventSourced(executor, freezeAggregate), finder, clock });
  work.follow('freeze-when-appealed', freezingWhenAppealed(freezes, applications, around.rankings));
  const bookings = new EventSourced(executor, bookingAggregate);
  work.follow('book-when-received', bookingWhenReceived(new BookFunds({ ...around, bookings, clock })));
  work.add(CHECK_OFFER_WHEN_DUE, () => checkOfferWhenDue(bus, checks));
  return [
    CheckOfferHandler,
    RefuseOfferHandler,
    { provide: Offers, useValue: offers },
    { provide: CheckOffers, useValue: checks },
    { provide: FreezePlaces, useValue: freezes },
  ];
};
