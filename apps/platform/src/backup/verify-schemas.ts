// The chain of every log in a PostgreSQL database, seen through one connection.
import { verifyChain, type StoredEvent } from '@buono/event-store';
import { quotedName, type Client } from '@buono/sql/postgres';
import type { LogReport } from '../audit/verify-logs.js';
import { contextOf } from './database-parts.js';

/** One report per schema of a log. */
export const verifySchemas = async (client: Client, schemas: readonly string[]): Promise<readonly LogReport[]> => {
  const reports: LogReport[] = [];
  for (const schema of schemas) {
    const page = `select id, stream, revision, position, type, data, meta from ${quotedName(schema)}.events
      where position > $1 order by position limit $2`;
    const readAll = async (after: number, limit: number): Promise<readonly StoredEvent[]> =>
      (await client.query<StoredEvent>(page, [after, limit])).rows;
    reports.push({ log: contextOf(schema), report: await verifyChain({ readAll }) });
  }
  return reports;
};
