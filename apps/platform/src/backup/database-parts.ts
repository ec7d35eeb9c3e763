// What a backup of PostgreSQL consists of, and in which order its parts are seen.
import { isPostgres, type EngineUrls } from '@buono/engines';

/** A part of a backup: a file with some schemas of a database. */
export interface DatabasePart {
  readonly name: 'reads' | 'log' | 'documents' | 'keys';
  readonly url: string;
}

/** The file of a part. */
export const dumpFile = ({ name }: Pick<DatabasePart, 'name'>): string => `${name}.dump`;

/**
 * The parts, in groups that are seen at one instant each: all together when the logs and the rest share a database.
 * Otherwise the checkpoints and rows first, so that none is ahead of a log, and documents and keys last, so that none is
 * missing. A log
 * that is not in PostgreSQL is not among them.
 */
export const databaseParts = ({ log, reads }: EngineUrls): readonly (readonly DatabasePart[])[] => {
  const beside = isPostgres(reads) ? [{ name: 'reads' as const, url: reads }] : [];
  const keys = isPostgres(reads) ? (['documents', 'keys'] as const).map((name) => ({ name, url: reads })) : [];
  const logs = isPostgres(log) ? [{ name: 'log' as const, url: log }] : [];
  if (log === reads) return [[...beside, ...logs, ...keys]];
  return [beside, logs, keys].filter((group) => group.length > 0);
};

/** The schemas of the keys and of the documents: parts of the same names. */
const OWN: readonly string[] = ['keys', 'documents'];
const LOG = '_log';

/** Which schemas of a database belong to a part; `all` are those that it has. */
export const schemasOf = ({ name }: DatabasePart, all: readonly string[]): readonly string[] => {
  if (OWN.includes(name)) return all.filter((schema) => schema === name);
  const isLog = (schema: string): boolean => schema.endsWith(LOG);
  return all.filter((schema) => !OWN.includes(schema) && isLog(schema) === (name === 'log'));
};

/** The context whose log stands in a schema. */
export const contextOf = (schema: string): string => schema.slice(0, -LOG.length);

/** The schemas of a database that are ours to back up: all but the system's and the one that nobody asked for. */
export const OUR_SCHEMAS = `
  select nspname as name from pg_namespace
  where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by nspname`;
