// Projections on a real PostgreSQL: the suite of every engine, and what is this one's own.
import { afterAll, beforeAll } from '@jest/globals';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { readModelContract } from '../testing/read-model-contract.js';
import { openPostgresReads } from './postgres-reads.js';

let database: TemporaryDatabase;
let postgres: Postgres;
beforeAll(async () => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

const SCHEMA = 'shop_reads';

readModelContract('PostgreSQL', async () => {
  // Of another process: connections of its own.
  const others: Postgres[] = [];
  const another = () => {
    const other = openPostgres(database.url);
    others.push(other);
    return openPostgresReads(other, SCHEMA);
  };
  const tables = async () =>
    (
      await postgres.query<{ name: string }>(
        'select table_name as name from information_schema.tables where table_schema = $1',
        [SCHEMA],
      )
    ).rows.map(({ name }) => name);
  const cleanUp = async (): Promise<void> => {
    for (const other of others) await other.close();
    await postgres.query(`drop schema ${SCHEMA} cascade`);
  };
  return { reads: await openPostgresReads(postgres, SCHEMA), another, tables, cleanUp };
});
