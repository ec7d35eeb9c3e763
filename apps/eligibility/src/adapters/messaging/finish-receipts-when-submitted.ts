// Follows the own log: every submission gets its number, also when the process died between the two streams.
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { FinishReceipts } from '../../application/application/finish-receipts.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. A round whose receipt stands in the same batch is complete: nothing is asked of it. */
export const finishingReceipts =
  (finish: FinishReceipts) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    const decoded = events.map((stored) => ({ stored, event: decodeEligibilityEvent(stored)?.event }));
    const complete = new Set(decoded.flatMap(({ event }) => (event?.type === 'ReceiptRecorded' ? roundOf(event) : [])));
    for (const { stored, event } of decoded) {
      if (event?.type !== 'ApplicationSubmitted' || complete.has(roundOf(event))) continue;
      await finish.after(event.applicationId, { eventId: stored.id, meta: metaOf(stored) });
    }
  };

const roundOf = ({ applicationId, round }: { readonly applicationId: string; readonly round: number }): string =>
  `${applicationId}#${round}`;
