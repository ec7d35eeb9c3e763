// Read models in a schema of a PostgreSQL database, which any number of processes have open.
import { setTimeout } from 'node:timers/promises';
import type { Postgres } from '@buono/sql/postgres';
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression, sql, type Transaction } from 'kysely';
import { ReadDatabase, type AnyTables } from '../read-database.js';
import { ReadersDialect, WritersDialect } from './dialect.js';

// Below the second after which the server looks for deadlocks: of a query and a switch, it is the switch that tries again.
const LOCK_MS = 200;
const BETWEEN_ATTEMPTS_MS = 100;
const ATTEMPTS = 100;
const NOT_NOW = new Set(['55P03', '40P01']);

const isNotNow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && NOT_NOW.has(error.code);

class PostgresReads extends ReadDatabase {
  /** A long query holds its tables and views: the change waits for it briefly, lets others pass, and tries again. */
  override async reshape<T>(work: (tx: Transaction<AnyTables>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.write(async (tx) => {
          await sql`set local lock_timeout = ${sql.lit(LOCK_MS)}`.execute(tx);
          return work(tx);
        });
      } catch (error) {
        if (!isNotNow(error) || attempt === ATTEMPTS) throw error;
        await setTimeout(BETWEEN_ATTEMPTS_MS);
      }
    }
  }
}

/**
 * Opens read models in a schema, making it when it is missing. Statements name the schema: the connections' search path
 * stays as it is, so that others may use the same pool. Closing leaves the connections to whoever opened them.
 */
export const openPostgresReads = async (postgres: Postgres, schema: string): Promise<ReadDatabase> => {
  await postgres.migrate(schema, [], 'read models');
  // SQLite finds nothing in an empty list; here it would be a fault of syntax.
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];
  const on = (dialect: ReadersDialect | WritersDialect): Kysely<AnyTables> =>
    new Kysely<AnyTables>({ dialect, plugins }).withSchema(schema);
  return new PostgresReads(
    on(new ReadersDialect(postgres)),
    on(new WritersDialect(postgres, `buono writes ${schema}`)),
  );
};
