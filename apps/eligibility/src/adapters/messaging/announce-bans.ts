// Tells the neighbours who is excluded from when to when: a code and dates; why stays here.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { banAggregate } from '../persistence/ban-aggregate.js';

/** What the neighbours are told of a ban. */
export const announceBan = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement => {
  const event = banAggregate.codec.decode(stored.type, stored.data);
  const { banId, personId, actNumber, on } = event;
  if (event.type === 'BanLifted') {
    const data = { banId, personId, actNumber, liftedOn: on };
    return { type: 'it.buono.eligibility.ban-lifted.v1', subject: personId, data };
  }
  const { from, to } = event;
  const data = { banId, personId, actNumber, from, ...(to !== undefined && { to }) };
  return { type: 'it.buono.eligibility.ban-recorded.v1', subject: personId, data };
};
