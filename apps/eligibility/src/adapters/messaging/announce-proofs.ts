// Tells the neighbours that a service was proved: a document stands beside it that an office can read.
import type { StoredEvent } from '@buono/event-store';
import { dateInRome } from '@buono/kernel';
import type { Announcement } from '@buono/messaging';
import { scanAggregate } from '../persistence/document-aggregates.js';

/** What the neighbours are told of a scan; undefined for one that proves no service, or is not to be opened. */
export const announceProof = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement | undefined => {
  const { documentId, outcome, proves, at } = scanAggregate.codec.decode(stored.type, stored.data);
  if (proves === undefined || outcome !== 'clean') return undefined;
  const data = { ...proves, documentId, provedOn: dateInRome(at) };
  return { type: 'it.buono.eligibility.service-proved.v1', subject: proves.redemptionId, data };
};
