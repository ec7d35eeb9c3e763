// What a context is handed by whoever composes it: ports only; which engine stands behind each is not its business.
import { personId, type Clock } from '@buono/kernel';
import type { CheckpointStore, EventStore, Executor } from '@buono/event-store';
import type { MessageBus } from '@buono/messaging';
import type { DocumentVault } from '@buono/documents';
import type { AccessLog, Boxes, KeyStore } from '@buono/privacy';
import type { Grants } from '@buono/access';
import type { ReadDatabase } from '@buono/read-model';
import type { BackgroundWork } from './background-work.js';
import type { Leadership } from './leadership.js';

/** The actor of what the machine does by itself: tickers, follow-ups, consumers. No person has this id. */
export const SYSTEM_ACTOR = personId('00000000-0000-5000-8000-000000000000');

/** The parts of one context. The log, its executor and the read models are its own; the others are shared. */
export interface ContextParts {
  /** The context's name, as `issuance`: its source on the bus, its part of `Buono-Position`. */
  readonly context: string;
  readonly store: EventStore;
  readonly executor: Executor;
  readonly checkpoints: CheckpointStore;
  readonly bus: MessageBus;
  readonly reads: ReadDatabase;
  readonly keys: KeyStore;
  readonly boxes: Boxes;
  /** The bytes of documents, shared: each belongs to the context whose log names it. */
  readonly vault: DocumentVault;
  /** Opens personal data and records who looked. */
  readonly access: AccessLog;
  readonly clock: Clock;
  readonly grants: Grants;
  /** Where the context puts its publishers, consumers, projections and tickers. */
  readonly work: BackgroundWork;
  /** Which process of the context does what one does at a time; absent where there is but this one. */
  readonly leadership?: Leadership;
}
