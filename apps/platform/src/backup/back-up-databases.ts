// A backup of PostgreSQL, which goes on being used: each group of parts as of one instant, the keys in a folder of their own.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineUrls } from '@buono/engines';
import type { Instant } from '@buono/kernel';
import { openPostgres, type Client } from '@buono/sql/postgres';
import type { LogReport } from '../audit/verify-logs.js';
import { databaseParts, dumpFile, OUR_SCHEMAS, schemasOf, type DatabasePart } from './database-parts.js';
import { fillFolders, type BackupFolders } from './folders.js';
import { seal } from './manifest.js';
import { NothingToBackUp, type BothParts } from './outcome.js';
import { dump } from './postgres-tools.js';
import { verifySchemas } from './verify-schemas.js';

/** A database at one instant. */
interface View {
  readonly client: Client;
  /** By which others see the same. */
  readonly snapshot: string;
}

/** Dumps what the addresses name into two new folders. @throws NothingToBackUp, NotEmpty, ToolFailed */
export const backUpDatabases = async (
  urls: EngineUrls,
  folders: BackupFolders,
  now: () => Instant,
): Promise<BothParts> => {
  const groups = databaseParts(urls);
  return fillFolders(folders, async () => {
    const takenAt = now();
    const logs = await inViews(groups, (views) => dumpAll(groups, views, folders));
    const events = Object.fromEntries(logs.map(({ log, report }) => [log, report.events]));
    const about = { id: randomUUID(), engine: 'postgres', takenAt, events } as const;
    const names = groups.flat();
    const dataFiles = names
      .filter(({ name }) => name !== 'keys')
      .map(dumpFile)
      .filter((file) => existsSync(join(folders.data, file)));
    return {
      data: await seal(folders.data, dataFiles, { ...about, part: 'data' }),
      keys: await seal(folders.keys, ['keys.dump'], { ...about, part: 'keys' }),
      logs,
    };
  });
};

/** Opens the views one after another, in the order of the groups, and holds all of them while the work goes on. */
const inViews = async <T>(
  [group, ...rest]: readonly (readonly DatabasePart[])[],
  work: (views: readonly View[]) => Promise<T>,
  before: readonly View[] = [],
): Promise<T> => {
  const url = group?.[0]?.url;
  if (url === undefined) return work(before);
  const postgres = openPostgres(url, { max: 1, applicationName: 'buono backup' });
  try {
    return await postgres.transaction(async (client) => {
      await client.query('set transaction isolation level repeatable read, read only');
      await client.query('set local idle_in_transaction_session_timeout = 0');
      const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
      return inViews(rest, work, [...before, { client, snapshot: rows[0]?.id ?? '' }]);
    });
  } finally {
    await postgres.close();
  }
};

const dumpAll = async (
  groups: readonly (readonly DatabasePart[])[],
  views: readonly View[],
  folders: BackupFolders,
): Promise<readonly LogReport[]> => {
  const reports: LogReport[] = [];
  for (const [index, view] of views.entries())
    for (const part of groups[index] ?? []) {
      const { rows } = await view.client.query<{ name: string }>(OUR_SCHEMAS);
      const schemas = schemasOf(
        part,
        rows.map(({ name }) => name),
      );
      // A database that no process has opened since there are documents.
      if (schemas.length === 0 && part.name === 'documents') continue;
      if (schemas.length === 0) throw new NothingToBackUp(`the database of ${part.name}`);
      const file = join(folders[part.name === 'keys' ? 'keys' : 'data'], dumpFile(part));
      await dump(part.url, { snapshot: view.snapshot, schemas, file });
      if (part.name === 'log') reports.push(...(await verifySchemas(view.client, schemas)));
    }
  return reports;
};
