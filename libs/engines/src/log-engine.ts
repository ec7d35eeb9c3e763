// Where the logs stand, by address. Each engine is loaded when an address asks for it.
import { join } from 'node:path';
import type { EventStore } from '@buono/event-store';
import { directoryOf, isPostgres } from './engine-urls.js';
import type { PostgresConnections } from './postgres-connections.js';

/** Opens the log of a context. */
export type OpenLog = (context: string) => Promise<EventStore>;

/** The file of a context's log in a data directory. */
export const logFile = (directory: string, context: string): string => join(directory, `${context}.log.db`);

/** The schema of a context's log in a database. */
export const logSchema = (context: string): string => `${context}_log`;

/** The logs at an address. */
export const logsAt = (url: string, connections: PostgresConnections): OpenLog => {
  const directory = directoryOf(url);
  if (directory !== undefined)
    return async (context) => {
      const { SqliteEventStore } = await import('@buono/event-store/sqlite');
      return SqliteEventStore.open(logFile(directory, context));
    };
  if (isPostgres(url))
    return async (context) => {
      const { PostgresEventStore } = await import('@buono/event-store/postgres');
      return PostgresEventStore.open(await connections.at(url), logSchema(context));
    };
  return async (context) => {
    const { KurrentEventStore } = await import('@buono/event-store/kurrent');
    return KurrentEventStore.open(url, context);
  };
};
