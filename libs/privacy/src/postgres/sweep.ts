// Writes the parts of a table anew in which something was destroyed: PostgreSQL overwrites nothing by itself.
import { setTimeout } from 'node:timers/promises';
import type { Client, Postgres } from '@buono/sql/postgres';
import { ErasureIncomplete } from '../key-store.js';

// Longer than the second after which the server sends a vacuum out of the way.
const LOCK_MS = 1_300;
const ATTEMPTS = 2;
const BETWEEN_ATTEMPTS_MS = 50;
const LOCK_NOT_TO_BE_HAD = '55P03';

/*
 * An update leaves the old row in the file, a vacuum its bytes in the gap of the page, and VACUUM FULL whatever some old
 * transaction might still see. What TRUNCATE leaves is a file that is deleted, whoever looks on. The lock is taken first:
 * whoever erased holds the part until the mark is there, so that no mark is taken away too early.
 */
const writeAnew = async (client: Client, schema: string, part: string): Promise<void> => {
  const table = `"${schema}"."${part}"`;
  await client.query(`set local lock_timeout = ${LOCK_MS}`);
  await client.query(`lock table ${table} in access exclusive mode`);
  const marks = await client.query(`delete from "${schema}".unswept where part = $1`, [part]);
  if (marks.rowCount === 0) return;
  await client.query(`create temporary table kept on commit drop as select * from ${table}`);
  await client.query(`truncate ${table}`);
  await client.query(`insert into ${table} select * from pg_temp.kept`);
};

const isLockNotToBeHad = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_TO_BE_HAD;

const sweepPart = async (postgres: Postgres, schema: string, part: string): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await postgres.transaction((client) => writeAnew(client, schema, part));
    } catch (error) {
      if (!isLockNotToBeHad(error)) throw error;
      await setTimeout(BETWEEN_ATTEMPTS_MS);
    }
  }
  throw new ErasureIncomplete(`${schema}.${part}`);
};

/** Writes every marked part anew, one after the other. @throws ErasureIncomplete when others do not let go of one. */
export const sweepParts = async (postgres: Postgres, schema: string): Promise<void> => {
  const { rows } = await postgres.query<{ part: string }>(`select part from "${schema}".unswept order by part`);
  for (const { part } of rows) await sweepPart(postgres, schema, part);
};
