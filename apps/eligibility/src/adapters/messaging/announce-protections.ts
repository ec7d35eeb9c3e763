// Tells the contexts that hold words about persons who is under protection, and who may know of them: ids and dates; why stays here.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { protectionAggregate } from '../persistence/protection-aggregate.js';

/** What the neighbours are told of a protection. */
export const announceProtection = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement => {
  const event = protectionAggregate.codec.decode(stored.type, stored.data);
  const { protectionId, personId } = event;
  if (event.type === 'ProtectionLifted') {
    const data = { protectionId, personId, liftedOn: event.on };
    return { type: 'it.buono.eligibility.protection-lifted.v1', subject: protectionId, data };
  }
  const { allowed, from, to } = event;
  const data = { protectionId, personId, allowed, from, ...(to !== undefined && { to }) };
  return { type: 'it.buono.eligibility.person-protected.v1', subject: protectionId, data };
};
