// The scan of one document for viruses: it waits until a scanner has spoken, and the first verdict stands.
import { accept, type CallId, type Decider, type Instant, type PersonId } from '@buono/kernel';

/** A scanner has looked at a document; `finding` is the scanner's name of what it found, and the bytes are gone with it. */
export interface DocumentScanned {
  readonly type: 'DocumentScanned';
  readonly documentId: string;
  readonly outcome: 'clean' | 'infected';
  readonly finding?: string;
  /** What it proves, where it is a proof of a service. */
  readonly proves?: ProvedService;
  readonly at: Instant;
}

/** A service of somebody under a call, and as which of its proofs the document was handed in. */
export interface ProvedService {
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly redemptionId: string;
  readonly proof: string;
}

/** Brings what a scanner said. */
export interface RecordScan extends Omit<DocumentScanned, 'type'> {
  readonly type: 'RecordScan';
}

/** A document is served only when it is clean. */
export type Scan = { readonly status: 'waiting' | 'clean' | 'infected' };

/** Stream `document-{id}`. */
export const scanDecider: Decider<Scan, RecordScan, DocumentScanned, never> = {
  initial: { status: 'waiting' },
  evolve: (_, { outcome }) => ({ status: outcome }),
  decide: ({ type: _, ...scan }, { status }) =>
    status === 'waiting' ? accept({ type: 'DocumentScanned', ...scan }) : accept(),
};
