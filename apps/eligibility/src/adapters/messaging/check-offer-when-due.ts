// Issuance says that it is somebody's turn: the conditions are checked again, and the answer is told.
import type { StoredEvent } from '@buono/event-store';
import { applicationId, callId, voucherId, zoneCode } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type Announcement,
  type MessageBus,
  type MessageSubscription,
} from '@buono/messaging';
import type { CheckOffers } from '../../application/offer/check-offer.js';
import { offerAggregate } from '../persistence/offer-aggregate.js';

/** Its name, and its group on the bus. */
export const CHECK_OFFER_WHEN_DUE = 'check-offer-when-due';

/** Checks each offer that is due, once. */
export const checkOfferWhenDue = (bus: MessageBus, checks: CheckOffers): MessageSubscription =>
  subscribeTo(bus, CHECK_OFFER_WHEN_DUE, ['it.buono.issuance.offer-due.v1'], async (message) => {
    const { data } = message;
    const offer = {
      voucherId: voucherId(data.voucherId),
      applicationId: applicationId(data.applicationId),
      callId: callId(data.callId),
      zone: zoneCode(data.zone),
    };
    return consumedAs(await checks.check(offer, metaForMessage(CHECK_OFFER_WHEN_DUE, message)));
  });

/** Whether an event is of the checks before offers. */
export const isOfOffer = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${offerAggregate.category}-`);

/** What the neighbours are told of a check. */
export const announceOffer = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement => {
  const event = offerAggregate.codec.decode(stored.type, stored.data);
  const { voucherId: id, applicationId: subject, callId: call, zone, on: checkedOn } = event;
  const outcome = event.type === 'OfferChecked' ? event.outcome : 'no-longer';
  const data = { applicationId: subject, callId: call, zone, voucherId: id, outcome, checkedOn };
  return { type: 'it.buono.eligibility.offer-checked.v1', subject, data };
};
