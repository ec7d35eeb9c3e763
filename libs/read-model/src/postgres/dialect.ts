// Kysely on connections that somebody else opened and closes, with tables that sort as SQLite's do.
import type { Postgres } from '@buono/sql/postgres';
import {
  CompiledQuery,
  DataTypeNode,
  PostgresDialect,
  PostgresDriver,
  PostgresQueryCompiler,
  RawNode,
  type ColumnDefinitionNode,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely';

const { raw } = CompiledQuery;

// Texts sort by code point whatever the database's collation is: cursors rely on it, and are carried between engines.
class CodePointCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const isText = DataTypeNode.is(node.dataType) && node.dataType.dataType === 'text';
    super.visitColumnDefinition(isText ? { ...node, dataType: RawNode.createWithSql('text collate "C"') } : node);
  }
}

class BorrowingDriver extends PostgresDriver {
  // The pool is not Kysely's to end.
  override destroy(): Promise<void> {
    return Promise.resolve();
  }
}

// A process that vanished without a word would keep the others waiting until the network notices, hours later.
const LONGEST_SILENCE_MS = 60_000;

/** A connection as the driver of PostgreSQL takes it back. */
type Lent = Parameters<PostgresDriver['releaseConnection']>[0];

/*
 * A power cut may take the last commits, rows and checkpoint together: they are read again from the log. So a commit need
 * not wait for the disk. The lock lets one writer in after the other, in all processes; it ends with the transaction.
 */
class WritersQueue extends BorrowingDriver {
  #last: Promise<unknown> = Promise.resolve();
  readonly #leave = new WeakMap<DatabaseConnection, () => void>();

  constructor(
    postgres: Postgres,
    private readonly lock: string,
  ) {
    super({ pool: postgres.pool });
  }

  /*
   * Writers of one process wait here, without a connection: were each to wait for the lock with one of the pool's, whoever has
   * the lock and looks something up beside it would find none left, and all would wait for each other.
   */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let leave = (): void => undefined;
    this.#last = new Promise<void>((resolve) => (leave = resolve));
    await before;
    try {
      const connection = await super.acquireConnection();
      this.#leave.set(connection, leave);
      return connection;
    } catch (error) {
      leave();
      throw error;
    }
  }

  override async releaseConnection(connection: Lent): Promise<void> {
    const leave = this.#leave.get(connection);
    try {
      await super.releaseConnection(connection);
    } finally {
      leave?.();
    }
  }

  override async beginTransaction(connection: DatabaseConnection, _settings: TransactionSettings): Promise<void> {
    await connection.executeQuery(
      raw(
        `begin; set local synchronous_commit = off; set local idle_in_transaction_session_timeout = ${LONGEST_SILENCE_MS}`,
      ),
    );
    try {
      await connection.executeQuery(raw('select pg_advisory_xact_lock(hashtextextended($1, 0))', [this.lock]));
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }
}

abstract class HouseDialect extends PostgresDialect {
  constructor(protected readonly postgres: Postgres) {
    super({ pool: postgres.pool });
  }

  override createQueryCompiler(): QueryCompiler {
    return new CodePointCompiler();
  }
}

/** For queries: each on any connection, seeing what is committed. */
export class ReadersDialect extends HouseDialect {
  override createDriver(): Driver {
    return new BorrowingDriver({ pool: this.postgres.pool });
  }
}

/** For transactions that come one after the other, as far as they name the same lock. */
export class WritersDialect extends HouseDialect {
  constructor(
    postgres: Postgres,
    private readonly lock: string,
  ) {
    super(postgres);
  }

  override createDriver(): Driver {
    return new WritersQueue(this.postgres, this.lock);
  }
}
