// The database of read models: queries see what is committed; writers, one at a time, commit rows with their checkpoint.
import { kyselyFor, openDatabase } from '@buono/sql';
import type { Kysely, Transaction } from 'kysely';

/** What a column may hold; money is whole cents, dates are text. */
export type Value = string | number | null;

/** Tables whose names are known at run time only, as those of a build are. */
export type AnyTables = Record<string, Record<string, Value>>;

// Rows are found by random ids: with the engine's 2 MB of pages a rebuild would read and write the same ones over and over.
const ROOM_FOR_REBUILDS = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 2000;';

/** Read models on one SQL engine, through Kysely and on the portable subset only (architecture §6). */
export class ReadDatabase {
  constructor(
    private readonly reader: Kysely<AnyTables>,
    private readonly writer: Kysely<AnyTables>,
  ) {}

  /** Opens a SQLite file, creating it. What a power cut takes from it is read again from the log: rows and checkpoint go together. */
  static open(path: string): ReadDatabase {
    const connection = openDatabase(path, { synchronous: 'NORMAL' });
    connection.exec(ROOM_FOR_REBUILDS);
    const writer = kyselyFor<AnyTables>(connection);
    // A database in memory belongs to its one connection.
    if (path === ':memory:') return new ReadDatabase(writer, writer);
    return new ReadDatabase(kyselyFor<AnyTables>(openDatabase(path, { readonly: true })), writer);
  }

  /** Kysely for queries, with the tables that the caller knows. Never from inside `write`. */
  queries<DB>(): Kysely<DB> {
    return this.reader as unknown as Kysely<DB>;
  }

  /** Runs work in one transaction, after those before it; all or nothing. */
  write<T>(work: (tx: Transaction<AnyTables>) => Promise<T>): Promise<T> {
    return this.writer.transaction().execute(work);
  }

  /** `write` for work that changes the views and tables that queries name. It may be run again, after it was undone. */
  reshape<T>(work: (tx: Transaction<AnyTables>) => Promise<T>): Promise<T> {
    return this.write(work);
  }

  async close(): Promise<void> {
    await this.writer.destroy();
    if (this.reader !== this.writer) await this.reader.destroy();
  }
}
