// Follows the own log: every submission gets its number, also when the process died between the two streams.
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { FinishReceipts } from '../../application/finish-receipts.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. */
export const finishingReceipts =
  (finish: FinishReceipts) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const event = decodeEligibilityEvent(stored)?.event;
      if (event?.type !== 'ApplicationSubmitted') continue;
      await finish.after(event.applicationId, { eventId: stored.id, meta: metaOf(stored) });
    }
  };
