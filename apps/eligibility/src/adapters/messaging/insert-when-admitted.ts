// Follows the own log: who is admitted after an appeal gets their place in the approved ranking; the neighbours are told.
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import type { InsertAfterAppeal } from '../../application/offer/insert-after-appeal.js';
import { applicationAggregate } from '../persistence/aggregates.js';
import { insertionAggregate } from '../persistence/insertion-aggregate.js';

/** Takes a batch of the log, in order. */
export const insertingAfterAppeals =
  (insert: InsertAfterAppeal) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      if (!stored.stream.startsWith(`${applicationAggregate.category}-`)) continue;
      const event = applicationAggregate.codec.decode(stored.type, stored.data);
      const admitted = event.type === 'ApplicationAdmitted' && event.order !== 'arrival' && event.reserve === undefined;
      const lifted = event.type === 'ReserveResolved' && event.outcome === 'met';
      if (!admitted && !lifted) continue;
      const { correlationId } = metaOf(stored);
      await insert.after(event.applicationId, { eventId: stored.id, correlationId });
    }
  };

/** Whether an event gives a place after a ranking was approved. */
export const isOfInsertion = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${insertionAggregate.category}-`);

/** What the neighbours are told of it. */
export const announceInsertion = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement => {
  const {
    rankingId,
    callId,
    zone,
    applicationId,
    place,
    bis,
    on: insertedOn,
  } = insertionAggregate.codec.decode(stored.type, stored.data);
  const data = { rankingId, callId, zone, applicationId, place, bis, insertedOn };
  return { type: 'it.buono.eligibility.place-inserted.v1', subject: rankingId, data };
};
