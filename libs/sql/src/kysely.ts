// Kysely over the guarded door: its statements pass the same checks as those written by hand.
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import type { Binding } from './bindings.js';
import type { Database, Statement } from './database.js';

const KEPT_STATEMENTS = 200;

const adapted = (db: Database, sql: string, kept: Statement): SqliteStatement => ({
  reader: kept.reader,
  all: (parameters) => kept.all(...(parameters as readonly Binding[])),
  run: (parameters) => kept.run(...(parameters as readonly Binding[])),
  // A stream left half-read must not be continued by the next run of the same text: it has a statement of its own.
  iterate: (parameters) => db.prepare(sql).iterate(...(parameters as readonly Binding[])),
});

const preparing = (db: Database): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const statement = adapted(db, sql, db.prepare(sql));
    kept.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => db.close() };
};

// A transaction that begins by reading and then writes can fail as busy half-way: ours hold the write lock at once.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class GuardedDialect extends SqliteDialect {
  constructor(private readonly database: SqliteDatabase) {
    super({ database });
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.database });
  }
}

/**
 * A Kysely on this connection. While one of its transactions is open, `db.transaction` on the same connection is
 * refused as nested, and while a stream is read every other query waits: give them a connection each.
 * Destroying the Kysely closes the database.
 */
export const kyselyFor = <DB>(db: Database): Kysely<DB> =>
  new Kysely<DB>({ dialect: new GuardedDialect(preparing(db)) });
