// What the suite of read models works with.
import type { EventStore, StoredEvent } from '@buono/event-store';
import type { Projection } from '../projection.js';
import type { Projector } from '../projector.js';
import type { ReadDatabase } from '../read-database.js';
import {
  accountProjection,
  accountRow,
  dayRow,
  storedAccountEvent,
  type AccountEvent,
  type AccountRow,
  type AccountTables,
  type DayRow,
} from './balances.js';

/** A read database under test, empty. */
export interface ReadsUnderTest {
  readonly reads: ReadDatabase;
  /** The same database as another process has it open; where there is one process at most, `reads` itself. */
  another(): Promise<ReadDatabase>;
  /** The names of all its tables and views. */
  tables(): Promise<readonly string[]>;
  /** Closes what was opened, and leaves nothing. */
  cleanUp(): Promise<void>;
}

/** How long a spec waits before it gives up, in milliseconds. */
export const SOON = 5_000;

/** The projection of the specs over a log. */
export const projection = (some: Parameters<typeof accountProjection>[1] = {}): Projection<StoredEvent> =>
  accountProjection(storedAccountEvent, some);

/** The tables as a plain fold of all events, without batches, cache or database. */
export const expected = (events: readonly AccountEvent[]) => {
  const [accounts, days] = [new Map<string, AccountRow>(), new Map<string, DayRow>()];
  for (const event of events) {
    const account = accountRow(accounts.get(event.account), event);
    accounts.delete(event.account);
    if (account) accounts.set(event.account, account);
    if (event.type !== 'Paid') continue;
    const key = `${event.account} ${event.day}`;
    days.set(key, dayRow(days.get(key), event) as DayRow);
  }
  const byKey = (a: { account: string; day?: string }, b: { account: string; day?: string }) =>
    `${a.account} ${a.day}` < `${b.account} ${b.day}` ? -1 : 1;
  return { accounts: [...accounts.values()].sort(byKey), days: [...days.values()].sort(byKey) };
};

/** The rows as queries see them. */
export const rowsIn = async (reads: ReadDatabase) => {
  const db = reads.queries<AccountTables>();
  return {
    accounts: await db.selectFrom('accounts').selectAll().orderBy('account').execute(),
    days: await db.selectFrom('account_days').selectAll().orderBy('account').orderBy('day').execute(),
  };
};

/** What the parts of the suite share: the database, the log, and a projector started on them and stopped by itself. */
export interface Bench {
  readonly reads: ReadDatabase;
  readonly store: EventStore;
  readonly tables: ReadsUnderTest['tables'];
  project(
    declared?: Projection<StoredEvent>,
    batch?: number,
    onFault?: (error: unknown) => void,
  ): Promise<Projector<StoredEvent>>;
  /** A projector in another process: the same log and tables, not started. */
  elsewhere(declared?: Projection<StoredEvent>, onFault?: (error: unknown) => void): Promise<Elsewhere>;
}

/** A projector in another process, and the tables as queries see them there. */
export interface Elsewhere {
  readonly projector: Projector<StoredEvent>;
  rows(): ReturnType<typeof rowsIn>;
}
