// What the use cases about documents need from outside; the module says who provides it.
import { Streams } from '@buono/event-store';
import type { DocumentScanned, RecordScan, Scan } from '../../domain/scan/decider.js';

/** The scans of documents, by document. */
export abstract class Scans extends Streams<Scan, RecordScan, DocumentScanned, never> {}
