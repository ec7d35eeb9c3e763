// Where documents stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { scanDecider, type DocumentScanned, type RecordScan, type Scan } from '../../domain/scan/decider.js';

/** In the codec of applications. */
export const documentNames = {
  DocumentAttached: [{ name: 'application-document-attached.v1' }],
  DocumentRemoved: [{ name: 'application-document-removed.v1' }],
} as const;

export const scanAggregate: Aggregate<Scan, RecordScan, DocumentScanned, never> = {
  category: 'document',
  decider: scanDecider,
  codec: codecFor<DocumentScanned>({ DocumentScanned: [{ name: 'document-scanned.v1' }] }),
};

/** Whether an event is of scans. */
export const isOfScan = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${scanAggregate.category}-`);
