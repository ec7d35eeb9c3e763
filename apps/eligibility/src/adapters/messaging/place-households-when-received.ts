// Follows the own log: a received application is placed in its household, and a correction of its decision may move it.
import { metaOf, uuidV5, type StoredEvent } from '@buono/event-store';
import type { PlaceHouseholds } from '../../application/application/place-households.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. */
export const placingHouseholds =
  (places: PlaceHouseholds) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const event = decodeEligibilityEvent(stored)?.event;
      if (event?.type !== 'ReceiptRecorded' && event?.type !== 'DecisionCorrected') continue;
      await places.after(event, {
        commandId: uuidV5('place-households', stored.id),
        actor: 'process:place-households',
        correlationId: metaOf(stored).correlationId,
        causationId: stored.id,
      });
    }
  };
