// The checks before offers, for the composition root.
import type { Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { RankingFilesController } from './adapters/http/ranking-files.controller.js';
import { OffersController } from './adapters/http/offers.controller.js';
import { CHECK_OFFER_WHEN_DUE, checkOfferWhenDue } from './adapters/messaging/check-offer-when-due.js';
import { insertingAfterAppeals } from './adapters/messaging/insert-when-admitted.js';
import { insertionAggregate } from './adapters/persistence/insertion-aggregate.js';
import { offerAggregate } from './adapters/persistence/offer-aggregate.js';
import { CheckOfferHandler } from './application/offer/check-offer.handler.js';
import { CheckOffers, type CheckOfferParts } from './application/offer/check-offer.js';
import { InsertAfterAppeal, type InsertionParts } from './application/offer/insert-after-appeal.js';
import { Offers } from './application/offer/offer-streams.js';
import { RefuseOfferHandler } from './application/offer/refuse-offer.handler.js';

export const OFFER_CONTROLLERS = [OffersController, RankingFilesController];

/** Puts the checks together, adds their work, and answers what the module provides. */
export const offerChecks = (
  { executor, bus, clock }: ContextParts,
  work: ContextWork,
  around: Pick<CheckOfferParts, 'applications' | 'evaluations'> & Omit<InsertionParts, 'insertions' | 'clock'>,
): Provider[] => {
  const offers = new EventSourced(executor, offerAggregate);
  const { applications, evaluations } = around;
  const checks = new CheckOffers({ offers, applications, evaluations, clock });
  const insertions = new EventSourced(executor, insertionAggregate);
  work.follow('insert-after-appeal', insertingAfterAppeals(new InsertAfterAppeal({ ...around, insertions, clock })));
  work.add(CHECK_OFFER_WHEN_DUE, () => checkOfferWhenDue(bus, checks));
  return [
    CheckOfferHandler,
    RefuseOfferHandler,
    { provide: Offers, useValue: offers },
    { provide: CheckOffers, useValue: checks },
  ];
};
