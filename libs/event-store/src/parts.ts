// What an executor works with, the same for all its lanes.
import type { Clock } from '@buono/kernel';
import type { EventStore } from './port.js';
import type { SnapshotStore } from './snapshots.js';

export interface ExecutorParts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly snapshots: SnapshotStore | undefined;
  readonly cachedStreams: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  readonly onSnapshotFault: (error: unknown) => void;
}
