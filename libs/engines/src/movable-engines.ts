// The engines at their addresses, held against everybody else while what they keep is moved: logs, checkpoints, keys, grants.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteGrants, type MovableGrants } from '@buono/access';
import type { EventStore, ListedCheckpoints } from '@buono/event-store';
import type { DocumentVault } from '@buono/documents';
import type { Clock } from '@buono/kernel';
import { SqliteKeyRows, type KeyRows } from '@buono/privacy';
import { lockDirectory } from '@buono/sql';
import { directoryOf, isPostgres, schemeOf, type EngineUrls } from './engine-urls.js';
import { logFile, logsAt } from './log-engine.js';
import { Opened } from './opened.js';
import { PostgresConnections } from './postgres-connections.js';
import { leadershipOf } from './postgres-election.js';

/** What of a context is moved; the rest is made again from its log. */
export interface MovableContext {
  readonly store: EventStore;
  readonly checkpoints: ListedCheckpoints;
}

/** What is moved, open and held. */
export interface MovableEngines {
  readonly contexts: ReadonlyMap<string, MovableContext>;
  readonly keys: KeyRows;
  readonly grants: MovableGrants;
  readonly vault: DocumentVault;
  /** How many appends may be under way at once so that the log keeps the order in which they were asked. */
  readonly together: number;
  close(): Promise<void>;
}

/** A process works on what was to be moved. */
export class EnginesInUse extends Error {
  override readonly name = 'EnginesInUse';
  constructor(readonly context: string) {
    super(`a process follows the log of ${context} in this database: stop the services first`);
  }
}

/** There is no log where one was to be copied from. */
export class NothingToCopy extends Error {
  override readonly name = 'NothingToCopy';
  constructor(readonly where: string) {
    super(`${where} holds no log`);
  }
}

/** Where, and what. */
export interface MovableOptions {
  readonly urls: Pick<EngineUrls, 'log' | 'reads'>;
  readonly contexts: readonly string[];
  readonly clock: Clock;
  /** Whether something must be there already. */
  readonly mustExist: boolean;
  readonly onFault: (error: unknown) => void;
}

/** One transaction carries so many appends. */
const TOGETHER = 256;

/**
 * Opens them, and keeps others away: a data directory by its lock, a database by the leadership of every context. What is missing
 * is made, but for a directory that must exist. @throws DirectoryLocked, EnginesInUse, NothingToCopy
 */
export const openMovable = async (options: MovableOptions): Promise<MovableEngines> => {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
};

interface Ground {
  readonly opened: Opened;
  readonly connections: PostgresConnections;
}

const open = async (options: MovableOptions, opened: Opened): Promise<MovableEngines> => {
  const { urls, contexts: names, onFault } = options;
  const ground: Ground = { opened, connections: new PostgresConnections(opened, onFault) };
  for (const directory of new Set([urls.log, urls.reads].map(directoryOf)))
    if (directory !== undefined) hold(directory, options, opened);
  const beside = await besideAt(options, ground);
  const openLog = logsAt(urls.log, ground.connections);
  const contexts = new Map<string, MovableContext>();
  for (const name of names) {
    const store = await openLog(name);
    opened.closing(() => store.close());
    contexts.set(name, { store, checkpoints: await beside.checkpoints(name) });
  }
  const ordered = directoryOf(urls.log) !== undefined || isPostgres(urls.log);
  const { keys, grants, vault } = beside;
  return { contexts, keys, grants, vault, together: ordered ? TOGETHER : 1, close: () => opened.closeAll() };
};

const hold = (directory: string, { urls, contexts, mustExist }: MovableOptions, opened: Opened): void => {
  const isLog = directory === directoryOf(urls.log);
  const isThere = contexts.some((name) => existsSync(logFile(directory, name)));
  if (mustExist && isLog && !isThere) throw new NothingToCopy(directory);
  opened.closing(lockDirectory(directory));
};

interface Beside extends Pick<MovableEngines, 'keys' | 'grants' | 'vault'> {
  checkpoints(context: string): Promise<ListedCheckpoints>;
}

const besideAt = (options: MovableOptions, ground: Ground): Promise<Beside> => {
  const directory = directoryOf(options.urls.reads);
  if (directory !== undefined) return besideInDirectory(directory, options, ground);
  if (isPostgres(options.urls.reads)) return besideInPostgres(options, ground);
  throw new RangeError(`keys and grants are not kept at ${schemeOf(options.urls.reads)}:`);
};

const besideInDirectory = async (directory: string, { clock }: MovableOptions, { opened }: Ground): Promise<Beside> => {
  const { SqliteCheckpoints } = await import('@buono/event-store/sqlite');
  const { SqliteVault } = await import('@buono/documents');
  const { DOCUMENTS_FILE } = await import('./sqlite-reads.js');
  const keys = await SqliteKeyRows.open(join(directory, 'keys.db'));
  opened.closing(() => keys.close());
  const grants = SqliteGrants.open(join(directory, 'grants.db'), clock);
  opened.closing(() => grants.close());
  const vault = await SqliteVault.open(join(directory, DOCUMENTS_FILE));
  opened.closing(() => vault.close());
  const checkpoints = (context: string): Promise<ListedCheckpoints> => {
    const store = SqliteCheckpoints.open(join(directory, `${context}.checkpoints.db`));
    opened.closing(() => store.close());
    return Promise.resolve(store);
  };
  return { keys, grants, vault, checkpoints };
};

const besideInPostgres = async (
  { urls: { reads: url }, contexts, clock }: MovableOptions,
  { opened, connections }: Ground,
): Promise<Beside> => {
  const { PostgresGrants } = await import('@buono/access/postgres');
  const { PostgresVault } = await import('@buono/documents/postgres');
  const { PostgresCheckpoints } = await import('@buono/event-store/postgres');
  const { PostgresKeyRows } = await import('@buono/privacy/postgres');
  const { readsSchema } = await import('./postgres-reads.js');
  const leading = await connections.of(url, 1);
  const busy = await leadershipOf(leading, contexts, (release) => opened.closing(release));
  if (busy !== undefined) throw new EnginesInUse(busy);
  const postgres = await connections.at(url);
  const keys = await PostgresKeyRows.open(postgres, 'keys', () => undefined);
  opened.closing(() => keys.close());
  const grants = await PostgresGrants.open(postgres, clock);
  opened.closing(() => grants.close());
  const vault = await PostgresVault.open(postgres);
  return { keys, grants, vault, checkpoints: (context) => PostgresCheckpoints.open(postgres, readsSchema(context)) };
};
