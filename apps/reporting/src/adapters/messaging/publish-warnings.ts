// Tells the other contexts of a voucher that is about to run out: whoever sends notices writes its family.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { warnedEventIn } from '../persistence/warned-aggregate.js';

/** The message of a warning; undefined for all else in the log. */
export const announceWarnings = (stored: StoredEvent): Announcement | undefined => {
  const event = warnedEventIn(stored);
  if (event === undefined) return undefined;
  const { voucherId, applicationId, callId, zone, kind, threshold, lastDay, valueCents, leftCents, on } = event;
  return {
    type: 'it.buono.reporting.voucher-running-out.v1',
    subject: voucherId,
    data: {
      ...{ voucherId, applicationId, callId, zone, by: kind === 'voucher-ending' ? 'ending' : 'low', threshold },
      ...{ lastServiceDate: lastDay, valueCents, leftCents, warnedOn: on },
    },
  };
};
