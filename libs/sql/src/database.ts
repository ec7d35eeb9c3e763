// The one door to SQLite: connections with the settings of the house and statements behind the guard.
import { existsSync } from 'node:fs';
import Libsql from 'libsql';
import { checkedBindings, type Binding } from './bindings.js';
import { countParameters } from './parameters.js';

export interface DatabaseOptions {
  /** Refuse every write, and a file that is not there. */
  readonly readonly?: boolean;
  /** Overwrite deleted bytes: for files in which keys are destroyed. */
  readonly secureDelete?: boolean;
  /** FULL (the default) survives a power cut at every commit; NORMAL is for what can be rebuilt. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

export interface RunResult {
  readonly changes: number;
  readonly lastInsertRowid: number;
}

/** A prepared statement. Its rows are plain objects by column name; integers beyond 2^53 must be read as text. */
export interface Statement {
  readonly reader: boolean;
  run(...parameters: readonly Binding[]): RunResult;
  get<T>(...parameters: readonly Binding[]): T | undefined;
  all<T>(...parameters: readonly Binding[]): T[];
  iterate<T>(...parameters: readonly Binding[]): IterableIterator<T>;
}

export interface Database {
  readonly path: string;
  prepare(sql: string): Statement;
  /** Runs statements without parameters, separated by semicolons. */
  exec(sql: string): void;
  /** Runs `work` all or nothing, holding the write lock from its first line. It must not wait: no promise inside. */
  transaction<T>(work: () => T): T;
  /** Moves the write-ahead log into the file and empties it: deleted bytes are gone from both. */
  checkpoint(): void;
  close(): void;
}

/** Thrown by a transaction begun inside another on the same connection. */
export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction';
  constructor(readonly path: string) {
    super(`a transaction is already open on ${path}`);
  }
}

/** Whether an error is the engine's report of a broken UNIQUE or PRIMARY KEY. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY');

/** Whether an error says that somebody else was writing for longer than one waits. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';

const statement = (raw: Libsql.Statement, sql: string): Statement => {
  const count = countParameters(sql);
  const bound = (parameters: readonly unknown[]) => checkedBindings(sql, count, parameters);
  return {
    reader: raw.reader,
    // One array argument: the engine flattens several and would take a single null for "no parameters".
    run: (...parameters) => {
      const { changes, lastInsertRowid } = raw.run(bound(parameters));
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    get: <T>(...parameters: readonly Binding[]) => {
      const row = raw.get(bound(parameters)) as (T & { _metadata?: unknown }) | undefined;
      if (row) delete row._metadata;
      return row;
    },
    all: <T>(...parameters: readonly Binding[]) => raw.all(bound(parameters)) as T[],
    iterate: <T>(...parameters: readonly Binding[]) => raw.iterate(bound(parameters)) as IterableIterator<T>,
  };
};

/** The statements that set a fresh connection up as the options say. */
export const settingsFor = (options: DatabaseOptions): readonly string[] => [
  'PRAGMA busy_timeout = 5000',
  ...(options.readonly
    ? ['PRAGMA query_only = ON']
    : [
        'PRAGMA journal_mode = WAL',
        `PRAGMA synchronous = ${options.synchronous ?? 'FULL'}`,
        'PRAGMA foreign_keys = ON',
      ]),
  ...(options.secureDelete ? ['PRAGMA secure_delete = ON'] : []),
];

// Seen as unknown, so that the compiler does not promise what callers in plain JavaScript would not keep.
const isPromise = (result: unknown): boolean => result instanceof Promise;

// Asked through a function: the engine changes the answer behind the compiler's back.
const isOpenOn = (raw: Libsql.Database): boolean => raw.inTransaction;

const transactionOn = <T>(raw: Libsql.Database, path: string, work: () => T): T => {
  if (isOpenOn(raw)) throw new NestedTransaction(path);
  raw.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    if (isPromise(result)) throw new TypeError('a transaction cannot wait for a promise');
    raw.exec('COMMIT');
    return result;
  } catch (error) {
    if (isOpenOn(raw)) raw.exec('ROLLBACK');
    throw error;
  }
};

/** Opens (and creates, unless readonly) a database file, or one in memory for `:memory:`. */
export const openDatabase = (path: string, options: DatabaseOptions = {}): Database => {
  if (options.readonly && path !== ':memory:' && !existsSync(path)) throw new Error(`no such database: ${path}`);
  const raw = new Libsql(path);
  for (const setting of settingsFor(options)) raw.exec(setting);
  return {
    path,
    prepare: (sql) => statement(raw.prepare(sql), sql),
    exec: (sql) => void raw.exec(sql),
    transaction: (work) => transactionOn(raw, path, work),
    checkpoint: () => void raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]),
    close: () => void raw.close(),
  };
};
