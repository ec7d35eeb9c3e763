// Follows the own log: documents that are named, removed, replaced, and people who are forgotten.
import type { StoredEvent } from '@buono/event-store';
import { erasureCodec } from '@buono/privacy';
import type { TendVault } from '../../application/documents/tend-vault.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. */
export const tendingVault =
  (tend: TendVault) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      if (erasureCodec.names.includes(stored.type)) {
        const { person, class: forgotten } = erasureCodec.decode(stored.type, stored.data);
        await tend.forget(person, forgotten);
        continue;
      }
      const event = decodeEligibilityEvent(stored)?.event;
      if (event?.type === 'DocumentAttached' || event?.type === 'DocumentRemoved') await tend.after(event);
    }
  };
