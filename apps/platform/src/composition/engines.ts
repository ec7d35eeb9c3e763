// The engines of the process: keys, grants, bus and one log per context, opened together and closed in the opposite order.
import { join } from 'node:path';
import { InMemoryGrants, SqliteGrants } from '@buono/access';
import type { Position } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import { InMemoryBus } from '@buono/messaging';
import { EmbeddedBus } from '@buono/messaging/embedded';
import { InMemoryKeyStore, reapplyErasures, SqliteKeyStore, type MasterKeys } from '@buono/privacy';
import { BackgroundWork } from '@buono/service';
import { contextInMemory, openContext, type OpenContext, type SharedParts } from './open-context.js';

/** The engines, open. */
export interface Engines {
  readonly shared: SharedParts;
  /** By name. */
  readonly contexts: ReadonlyMap<string, OpenContext>;
  /** Where each context's log ends. */
  heads(): Promise<ReadonlyMap<string, Position>>;
  /** Ends the background work after what it has in hand, then closes every file. */
  close(): Promise<void>;
}

/** What is opened, and who is told of faults. */
export interface EngineOptions {
  readonly directory: string;
  readonly masterKeys: MasterKeys;
  readonly clock: Clock;
  readonly contexts: readonly string[];
  readonly onFault: (error: unknown, where: string) => void;
}

type Closing = () => unknown;

/**
 * Opens everything in a data directory. Erasures that the logs know of are carried out again on the keys first: a key store
 * restored from an older copy must not open what was to be forgotten.
 */
export const openEngines = async (options: EngineOptions): Promise<Engines> => {
  const { directory, clock, onFault } = options;
  const opened: Closing[] = [];
  try {
    const keys = await SqliteKeyStore.open(join(directory, 'keys.db'), options.masterKeys);
    opened.push(() => keys.close());
    const grants = SqliteGrants.open(join(directory, 'grants.db'), clock);
    opened.push(() => grants.close());
    const bus = await EmbeddedBus.open(join(directory, 'messages.db'), {
      clock,
      onFault: (error, group) => onFault(error, `bus: ${group}`),
    });
    opened.push(() => bus.close());
    const shared: SharedParts = { bus, keys, grants, clock, work: new BackgroundWork() };
    const contexts = new Map<string, OpenContext>();
    for (const context of options.contexts) {
      const open = await openContext(context, directory, shared, (error) => onFault(error, `${context}: snapshots`));
      opened.push(() => open.close());
      contexts.set(context, open);
      await reapplyErasures(open.parts.store, keys, context);
    }
    return { shared, contexts, heads: () => headsOf(contexts), close: () => closeAll(shared.work, opened) };
  } catch (error) {
    await closeAll(new BackgroundWork(), opened);
    throw error;
  }
};

/** Engines that keep nothing. */
export const enginesInMemory = (clock: Clock, names: readonly string[]): Engines => {
  const keys = new InMemoryKeyStore();
  const bus = new InMemoryBus({ clock });
  const shared: SharedParts = { bus, keys, grants: new InMemoryGrants(clock), clock, work: new BackgroundWork() };
  const contexts = new Map(names.map((name) => [name, contextInMemory(name, shared)]));
  const opened: Closing[] = [() => keys.close(), () => bus.close(), ...closings(contexts)];
  return { shared, contexts, heads: () => headsOf(contexts), close: () => closeAll(shared.work, opened) };
};

const headsOf = async (contexts: ReadonlyMap<string, OpenContext>): Promise<ReadonlyMap<string, Position>> =>
  new Map(await Promise.all([...contexts].map(async ([name, { parts }]) => [name, await parts.store.head()] as const)));

const closings = (contexts: ReadonlyMap<string, OpenContext>): Closing[] =>
  [...contexts.values()].map((open) => () => open.close());

// What was opened last is closed first; one that cannot be closed does not keep the others open.
const closeAll = async (work: BackgroundWork, opened: readonly Closing[]): Promise<void> => {
  const faults: unknown[] = [];
  for (const close of [...opened, () => work.stopAll()].reverse()) {
    try {
      await close();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'not everything could be closed');
};
