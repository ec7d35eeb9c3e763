// The parts of one context on the embedded engines: a log, its read models, its checkpoints, each in a file of its own.
import { join } from 'node:path';
import { AccessLog, Boxes } from '@buono/privacy';
import { Executor, InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { SqliteCheckpoints, SqliteEventStore, SqliteSnapshots } from '@buono/event-store/sqlite';
import { ReadDatabase } from '@buono/read-model';
import type { ContextParts } from '@buono/service';

/** What all contexts of a process share. */
export type SharedParts = Pick<ContextParts, 'bus' | 'keys' | 'grants' | 'clock' | 'work'>;

/** The parts of a context and what closes those that are its own. */
export interface OpenContext {
  readonly parts: ContextParts;
  close(): Promise<void>;
}

/** File of a context's log in a data directory. */
export const logFile = (directory: string, context: string): string => join(directory, `${context}.log.db`);

/** Opens a context in a data directory, making its files when they are missing. */
export const openContext = async (
  context: string,
  directory: string,
  shared: SharedParts,
  onSnapshotFault: (error: unknown) => void,
): Promise<OpenContext> => {
  const store = await SqliteEventStore.open(logFile(directory, context));
  const snapshots = SqliteSnapshots.open(join(directory, `${context}.snapshots.db`));
  const checkpoints = SqliteCheckpoints.open(join(directory, `${context}.checkpoints.db`));
  const reads = ReadDatabase.open(join(directory, `${context}.reads.db`));
  const executor = new Executor(store, shared.clock, { snapshots, onSnapshotFault });
  return {
    parts: partsOf(context, shared, { store, executor, checkpoints, reads }),
    close: async () => {
      await store.close();
      await reads.close();
      checkpoints.close();
      snapshots.close();
    },
  };
};

/** A context that keeps nothing: for the description of the API, and for specifications. */
export const contextInMemory = (context: string, shared: SharedParts): OpenContext => {
  const store = new InMemoryEventStore();
  const reads = ReadDatabase.open(':memory:');
  const executor = new Executor(store, shared.clock);
  const parts = partsOf(context, shared, { store, executor, checkpoints: new InMemoryCheckpoints(), reads });
  return {
    parts,
    close: async () => {
      await store.close();
      await reads.close();
    },
  };
};

const partsOf = (
  context: string,
  shared: SharedParts,
  own: Pick<ContextParts, 'store' | 'executor' | 'checkpoints' | 'reads'>,
): ContextParts => {
  const boxes = new Boxes(shared.keys);
  return { context, ...shared, ...own, boxes, access: new AccessLog(own.executor, boxes, shared.clock) };
};
