// What stands beside the logs: keys, grants, and each context's read models, checkpoints and snapshots.
import type { Grants } from '@buono/access';
import type { CheckpointStore, SnapshotStore } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import type { DocumentVault } from '@buono/documents';
import type { KeyStore, MasterKeys } from '@buono/privacy';
import type { ReadDatabase } from '@buono/read-model';
import type { Leadership } from '@buono/service';

/** What a context keeps beside its log; all of it can be made again from there. */
export interface ContextReads {
  readonly reads: ReadDatabase;
  readonly checkpoints: CheckpointStore;
  readonly snapshots: SnapshotStore;
  /** Absent where only one process can open them. */
  readonly leadership?: Leadership;
}

/** The database beside the logs. */
export interface ReadsEngine {
  readonly keys: KeyStore;
  readonly grants: Grants;
  readonly vault: DocumentVault;
  /** What one context keeps there. */
  context(name: string): Promise<ContextReads>;
}

/** What whoever opens it hands over. */
export interface ReadsParts {
  readonly masterKeys: MasterKeys;
  readonly clock: Clock;
  readonly onFault: (error: unknown, where: string) => void;
}
