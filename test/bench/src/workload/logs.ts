// The logs on which the rows run: the same store of the product behind every address.
import { join } from 'node:path';
import { KurrentEventStore } from '@buono/event-store/kurrent';
import { PostgresEventStore, PostgresSnapshots } from '@buono/event-store/postgres';
import { SqliteEventStore, SqliteSnapshots } from '@buono/event-store/sqlite';
import type { EventStore, SnapshotStore } from '@buono/event-store';
import { openPostgres } from '@buono/sql/postgres';
import { logIn } from './parallel-worlds.js';

/** A log and what stands beside it. */
export interface OpenLog {
  readonly store: EventStore;
  /** Absent where an engine has no place for them. */
  readonly snapshots?: SnapshotStore;
  close(): Promise<void>;
}

const onSqlite = async (directory: string, context: string): Promise<OpenLog> => {
  const store = await SqliteEventStore.open(logIn(directory, context));
  const snapshots = SqliteSnapshots.open(join(directory, `${context}.snapshots.db`));
  return {
    store,
    snapshots,
    close: async () => {
      await store.close();
      snapshots.close();
    },
  };
};

const onPostgres = async (url: string, context: string): Promise<OpenLog> => {
  const postgres = openPostgres(url, { applicationName: 'buono bench' });
  const store = await PostgresEventStore.open(postgres, `${context}_log`);
  const snapshots = await PostgresSnapshots.open(postgres, `${context}_reads`);
  return {
    store,
    snapshots,
    close: async () => {
      await store.close();
      await postgres.close();
    },
  };
};

/** Opens the log of a context at a directory, or at the URL of a PostgreSQL or a KurrentDB. */
export const openLog = async (at: string, context: string): Promise<OpenLog> => {
  if (at.startsWith('postgres')) return onPostgres(at, context);
  if (!/^(kurrentdb|esdb)/.test(at)) return onSqlite(at, context);
  const store = await KurrentEventStore.open(at, context);
  return { store, close: () => store.close() };
};

const PAGE = 2_000;

/** How many events a log holds. */
export const eventsOf = async (store: EventStore): Promise<number> => {
  for (let [events, after] = [0, 0]; ;) {
    const page = await store.readAll(after, PAGE);
    events += page.length;
    after = page.at(-1)?.position ?? after;
    // A page may be shorter than asked for although more follows.
    if (page.length === 0) return events;
  }
};
