// One log read into the same projection on SQLite and on PostgreSQL.
import { InMemoryEventStore, type StoredEvent } from '@buono/event-store';
import { logFeed, Projector, ReadDatabase, type AnyTables, type Projection } from '@buono/read-model';
import { openPostgresReads } from '@buono/read-model/postgres';
import type { Postgres } from '@buono/sql/postgres';

const PATIENCE_MS = 60_000;

type Told = Pick<StoredEvent, 'stream' | 'type' | 'data'>;

/** A projection on one engine. */
export interface Projected {
  readonly reads: ReadDatabase;
  readonly projector: Projector<StoredEvent>;
}

/** The same log in the same projection twice, and what ends both. */
export interface BothEngines {
  readonly sqlite: Projected;
  readonly postgres: Projected;
  readonly store: InMemoryEventStore;
  close(): Promise<void>;
}

const logOf = async (told: readonly Told[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const ends = new Map<string, number>();
  for (const [index, { stream, type, data }] of told.entries()) {
    const end = ends.get(stream);
    await store.append(stream, [{ id: `event-${index}`, type, data, meta: '{}' }], end ?? 'no-stream');
    ends.set(stream, (end ?? -1) + 1);
  }
  return store;
};

/** Reads a log into both, in batches so small that rows are written, found again and written over. */
export const projectOnBoth = async (
  told: readonly Told[],
  projection: () => Projection<StoredEvent>,
  postgres: Postgres,
  schema: string,
): Promise<BothEngines> => {
  const store = await logOf(told);
  const projected = async (reads: ReadDatabase): Promise<Projected> => {
    const onFault = (error: unknown): never => {
      throw error;
    };
    const projector = new Projector({ reads, feed: logFeed(store), projection: projection(), batch: 7, onFault });
    await projector.start();
    if (!(await projector.caughtUp(PATIENCE_MS))) throw new Error(`${projector.name} did not catch up`);
    return { reads, projector };
  };
  const both = {
    sqlite: await projected(ReadDatabase.open(':memory:')),
    postgres: await projected(await openPostgresReads(postgres, schema)),
  };
  const close = async (): Promise<void> => {
    for (const { reads, projector } of Object.values(both)) {
      await projector.stop();
      await reads.close();
    }
    await store.close();
    await postgres.query(`drop schema ${schema} cascade`);
  };
  return { ...both, store, close };
};

/** Every row of every table, in an order that does not depend on the engine. */
export const rowsOf = async ({ reads }: Projected, tables: readonly string[]) => {
  const rows: Record<string, readonly AnyTables[string][]> = {};
  for (const table of tables) {
    const found = await reads.queries<AnyTables>().selectFrom(table).selectAll().execute();
    rows[table] = found.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return rows;
};
