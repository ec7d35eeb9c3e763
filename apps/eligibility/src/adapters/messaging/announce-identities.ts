// Tells the neighbours which ids an act made one person's, and which are two again: ids and dates; codes and reasons stay here.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import { identityAggregate } from '../persistence/identity-aggregate.js';

/** What the neighbours are told of identities; undefined for people who only looked alike. */
export const announceIdentity = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement | undefined => {
  const event = identityAggregate.codec.decode(stored.type, stored.data);
  if (event.type === 'PersonsToldApart') return undefined;
  const { joinId, former: formerId, current: currentId, actNumber, on } = event;
  const join = { joinId, formerId, currentId, actNumber };
  return event.type === 'PersonsJoined'
    ? { type: 'it.buono.eligibility.persons-joined.v1', subject: joinId, data: { ...join, joinedOn: on } }
    : { type: 'it.buono.eligibility.persons-parted.v1', subject: joinId, data: { ...join, partedOn: on } };
};
