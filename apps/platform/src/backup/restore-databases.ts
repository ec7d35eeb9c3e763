// Puts a backup into empty databases: compared first, loaded all or nothing, proved sound, and told to publish again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineUrls } from '@buono/engines';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { databaseParts, dumpFile, OUR_SCHEMAS, schemasOf, type DatabasePart } from './database-parts.js';
import { NotEmpty, type BackupFolders } from './folders.js';
import { BackupDamaged, compareFiles, readManifest, type BackupManifest } from './manifest.js';
import { compareLogs, type BothParts } from './outcome.js';
import { load } from './postgres-tools.js';
import { publishAgain } from './publish-again.js';
import { verifySchemas } from './verify-schemas.js';

/**
 * Restores both parts of a backup; the keys may be of another one. The bus is to be empty: what was published lately is
 * published again, since nobody knows what of it was consumed. @throws BackupDamaged, NotEmpty, ToolFailed
 */
export const restoreDatabases = async (folders: BackupFolders, urls: EngineUrls): Promise<BothParts> => {
  const data = await compared(folders.data, 'data');
  const keys = await compared(folders.keys, 'keys');
  const fileOf = (part: DatabasePart): string =>
    join(part.name === 'keys' ? folders.keys : folders.data, dumpFile(part));
  // Backups older than documents have none; of a newer one the manifest was compared.
  const parts = databaseParts(urls)
    .flat()
    .filter((part) => part.name !== 'documents' || existsSync(fileOf(part)));
  for (const part of parts)
    if (!existsSync(fileOf(part))) throw new BackupDamaged(fileOf(part), 'is missing, though an address asks for it');
  const databases = new Map(parts.map(({ url }) => [url, parts.filter((part) => part.url === url)]));
  for (const url of databases.keys()) await on(url, refuseUsed);
  for (const [url, group] of databases) await load(url, group.map(fileOf));
  const log = parts.find(({ name }) => name === 'log');
  if (log === undefined) return { data, keys, logs: [] };
  const logs = await on(log.url, (postgres) => provedLogs(postgres, log));
  compareLogs(logs, data, 'the database');
  await on(urls.reads, (reads) => on(log.url, (logs) => publishAgain(logs, reads, data.takenAt)));
  return { data, keys, logs };
};

const compared = async (folder: string, part: BackupManifest['part']): Promise<BackupManifest> => {
  const manifest = readManifest(folder, part);
  if (manifest.engine !== 'postgres')
    throw new BackupDamaged(folder, `is of ${manifest.engine}: it goes into a directory, not a database`);
  await compareFiles(folder, manifest);
  return manifest;
};

/** Works on a database, and lets its connections go. */
export const on = async <T>(url: string, work: (postgres: Postgres) => Promise<T>): Promise<T> => {
  const postgres = openPostgres(url, { max: 1, applicationName: 'buono restore' });
  try {
    return await work(postgres);
  } finally {
    await postgres.close();
  }
};

const schemasIn = async (postgres: Postgres): Promise<readonly string[]> =>
  (await postgres.query<{ name: string }>(OUR_SCHEMAS)).rows.map(({ name }) => name);

const refuseUsed = async (postgres: Postgres): Promise<void> => {
  const [schema] = await schemasIn(postgres);
  if (schema !== undefined)
    throw new NotEmpty(`the database ${new URL(postgres.url).pathname} has a schema ${schema} and`);
};

const provedLogs = async (postgres: Postgres, log: DatabasePart) => {
  const schemas = schemasOf(log, await schemasIn(postgres));
  return postgres.transaction((client) => verifySchemas(client, schemas));
};
