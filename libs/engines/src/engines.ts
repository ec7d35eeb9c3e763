// The engines of a process: keys, grants, bus and one log per context, opened together and closed in the opposite order.
import { InMemoryGrants } from '@buono/access';
import { InMemoryVault } from '@buono/documents';
import { Executor, InMemoryCheckpoints, InMemoryEventStore, type Position } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import { InMemoryBus, OwnGroups } from '@buono/messaging';
import { AccessLog, Boxes, InMemoryKeyStore, reapplyErasures, type MasterKeys } from '@buono/privacy';
import { TracedBus, type MessageObserver } from '@buono/process';
import { ReadDatabase } from '@buono/read-model';
import { BackgroundWork, type ContextParts } from '@buono/service';
import { openBus } from './bus-engine.js';
import { directoryOf, type EngineUrls } from './engine-urls.js';
import { logsAt, type OpenLog } from './log-engine.js';
import { Opened } from './opened.js';
import { PostgresConnections } from './postgres-connections.js';
import type { ReadsEngine } from './reads-engine.js';

/** What all contexts of a process share. */
export type SharedParts = Pick<ContextParts, 'bus' | 'keys' | 'grants' | 'vault' | 'clock' | 'work'>;

/** The engines, open. */
export interface Engines {
  readonly shared: SharedParts;
  /** The parts of each context, by name. */
  readonly contexts: ReadonlyMap<string, ContextParts>;
  /** Where each context's log ends. */
  heads(): Promise<ReadonlyMap<string, Position>>;
  /** Ends the background work after what it has in hand, then closes everything. */
  close(): Promise<void>;
}

/** What is opened, and who is told of faults. */
export interface EngineOptions {
  readonly urls: EngineUrls;
  readonly masterKeys: MasterKeys;
  readonly clock: Clock;
  readonly contexts: readonly string[];
  readonly onFault: (error: unknown, where: string) => void;
  /** Told of each message that is sent or consumed. */
  readonly messages?: MessageObserver;
}

/**
 * Opens the engines at their addresses. Erasures that the logs know of are carried out again on the keys first: a key store
 * restored from an older copy must not open what was to be forgotten.
 */
export const openEngines = async (options: EngineOptions): Promise<Engines> => {
  const { urls, clock, onFault } = options;
  const opened = new Opened();
  try {
    const connections = new PostgresConnections(opened, (error) => onFault(error, 'connections'));
    const beside = await openReads(options, { opened, connections });
    const plain = await openBus(urls, { clock, onFault: (error, group) => onFault(error, `bus: ${group}`) });
    opened.closing(() => plain.close());
    const bus = options.messages === undefined ? plain : new TracedBus(plain, options.messages);
    const { keys, grants, vault } = beside;
    const shared: SharedParts = { bus, keys, grants, vault, clock, work: new BackgroundWork() };
    const contexts = new Map<string, ContextParts>();
    const openContext = contextOpener({ openLog: logsAt(urls.log, connections), beside, shared, onFault }, opened);
    for (const context of options.contexts) {
      const parts = await openContext(context);
      contexts.set(context, parts);
      await reapplyErasures(parts.store, keys, context);
    }
    return enginesOf(shared, contexts, opened);
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
};

const openReads = async (
  options: EngineOptions,
  ground: { readonly opened: Opened; readonly connections: PostgresConnections },
): Promise<ReadsEngine> => {
  const url = options.urls.reads;
  const directory = directoryOf(url);
  if (directory !== undefined) {
    const { sqliteReads } = await import('./sqlite-reads.js');
    return sqliteReads(directory, options, ground.opened);
  }
  const { postgresReads } = await import('./postgres-reads.js');
  return postgresReads(url, options, ground);
};

interface Ground extends Pick<EngineOptions, 'onFault'> {
  readonly openLog: OpenLog;
  readonly beside: ReadsEngine;
  readonly shared: SharedParts;
}

const contextOpener =
  ({ openLog, beside, shared, onFault }: Ground, opened: Opened) =>
  async (context: string): Promise<ContextParts> => {
    const { snapshots, ...own } = await beside.context(context);
    const store = await openLog(context);
    opened.closing(() => store.close());
    const onSnapshotFault = (error: unknown): void => onFault(error, `${context}: snapshots`);
    const executor = new Executor(store, shared.clock, { snapshots, onSnapshotFault });
    return partsOf(context, shared, { store, executor, ...own });
  };

/** Engines that keep nothing: for the description of the API, and for specifications. */
export const enginesInMemory = (clock: Clock, names: readonly string[]): Engines => {
  const opened = new Opened();
  const keys = new InMemoryKeyStore();
  opened.closing(() => keys.close());
  const bus = new InMemoryBus({ clock });
  opened.closing(() => bus.close());
  const shared: SharedParts = {
    ...{ bus, keys, grants: new InMemoryGrants(clock), vault: new InMemoryVault() },
    ...{ clock, work: new BackgroundWork() },
  };
  const contexts = new Map(
    names.map((name) => {
      const [store, reads] = [new InMemoryEventStore(), ReadDatabase.open(':memory:')];
      opened.closing(() => store.close());
      opened.closing(() => reads.close());
      const executor = new Executor(store, clock);
      return [name, partsOf(name, shared, { store, executor, checkpoints: new InMemoryCheckpoints(), reads })];
    }),
  );
  return enginesOf(shared, contexts, opened);
};

const enginesOf = (shared: SharedParts, contexts: ReadonlyMap<string, ContextParts>, opened: Opened): Engines => {
  opened.closing(() => shared.work.stopAll());
  const headOf = async ([name, { store }]: [string, ContextParts]) => [name, await store.head()] as const;
  return {
    shared,
    contexts,
    heads: async () => new Map(await Promise.all([...contexts].map(headOf))),
    close: () => opened.closeAll(),
  };
};

const partsOf = (
  context: string,
  shared: SharedParts,
  own: Pick<ContextParts, 'store' | 'executor' | 'checkpoints' | 'reads' | 'leadership'>,
): ContextParts => {
  const boxes = new Boxes(shared.keys);
  const bus = new OwnGroups(shared.bus);
  return { context, ...shared, ...own, bus, boxes, access: new AccessLog(own.executor, boxes, shared.clock) };
};
