// Copies of several database files as all of them were at one instant, while others go on writing.
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isBusy, openDatabase, type Database } from './database.js';

/** A database file, and the file that is made from it. */
export interface Copying {
  readonly from: string;
  readonly to: string;
}

/** The files were written without a pause until the time was over: nothing was copied. */
export class NeverStill extends Error {
  override readonly name = 'NeverStill';
  constructor(readonly path: string) {
    super(`${path} was being written all the time`);
  }
}

/** A file holds something that a copy by tables would leave out. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied';
  constructor(
    readonly path: string,
    readonly what: string,
  ) {
    super(`${path} holds ${what}, which cannot be copied`);
  }
}

// Who finds a file locked waits five seconds for it: we hold what we have for far less, or let go of everything.
const LOCK_WAIT_MS = 100;
const PAUSE_MS = 50;

/** A file opened twice: one connection stops writers for a moment, the other keeps seeing what there was in it. */
interface Source {
  readonly lock: Database;
  readonly view: Database;
  /** Closes both, once. */
  close(): void;
}

/**
 * Copies files as a kill of all their writers at one instant would leave them. For some milliseconds every file is locked
 * against writing while the views are taken; the copying follows, with no lock, in the order given. A copy has no write-ahead
 * log and no bytes of what was deleted, and its bytes are not yet forced to disk.
 * @throws NeverStill when that instant could not be had within the time; NotCopied for a trigger or a virtual table.
 */
export const copyTogether = async (files: readonly Copying[], timeoutMs = 60_000): Promise<void> => {
  const sources: Source[] = [];
  try {
    for (const file of files) sources.push(opened(file));
    const deadline = performance.now() + timeoutMs;
    for (let busy = viewsOf(sources); busy !== undefined; busy = viewsOf(sources)) {
      if (performance.now() > deadline) throw new NeverStill(busy);
      await setTimeout(PAUSE_MS);
    }
    for (const source of sources) {
      copyTables(source.view);
      // What is copied no longer keeps its owner from emptying the write-ahead log, as the destruction of a key must.
      source.close();
    }
  } finally {
    for (const source of sources) source.close();
  }
};

const opened = ({ from, to }: Copying): Source => {
  if (!existsSync(from)) throw new Error(`no such database: ${from}`);
  if (existsSync(to)) throw new Error(`there is a file already: ${to}`);
  const lock = openDatabase(from);
  const view = openDatabase(from);
  lock.exec(`pragma busy_timeout = ${LOCK_WAIT_MS}`);
  view.prepare('attach ? as copy').run(to);
  // Nobody else sees the copy, and an unfinished one is thrown away.
  view.exec('pragma copy.journal_mode = off; pragma copy.synchronous = off');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) for (const db of [lock, view]) db.close();
    isOpen = false;
  };
  return { lock, view, close };
};

/** Takes all views at one instant, or none: then the path of the file that was being written. */
const viewsOf = (sources: readonly Source[]): string | undefined => {
  const held: Database[] = [];
  try {
    for (const { lock } of sources) {
      if (!locked(lock)) return lock.path;
      held.push(lock);
    }
    for (const { view } of sources) {
      view.exec('begin');
      view.prepare('select count(*) as seen from main.sqlite_master').get();
    }
    return undefined;
  } finally {
    for (const lock of held) lock.exec('rollback');
  }
};

const locked = (lock: Database): boolean => {
  try {
    lock.exec('begin immediate');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
};

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

// SQLite keeps what made a thing in this form, whatever was typed; its own VACUUM relies on it.
const HEAD = /^CREATE (?:TABLE|INDEX|UNIQUE INDEX|VIEW) /;

const copyTables = (view: Database): void => {
  const all = view.prepare('select type, name, sql from main.sqlite_master').all<Made>();
  // What SQLite makes by itself, it makes by itself again.
  const made = all.filter(({ name }) => !name.startsWith('sqlite_'));
  for (const { type, sql } of made)
    if (!HEAD.test(sql ?? '')) throw new NotCopied(view.path, type === 'table' ? 'a virtual table' : `a ${type}`);
  const [tables, others] = [made.filter(isTable), made.filter((thing) => !isTable(thing))];
  for (const { name, sql } of tables) {
    make(view, sql);
    const quoted = `"${name.replaceAll('"', '""')}"`;
    view.exec(`insert into copy.${quoted} select * from main.${quoted}`);
  }
  // Filled tables are indexed faster than indexed ones are filled.
  for (const { sql } of others) make(view, sql);
  if (all.some(({ name }) => name === 'sqlite_sequence'))
    view.exec('delete from copy.sqlite_sequence; insert into copy.sqlite_sequence select * from main.sqlite_sequence');
  const version = view.prepare('pragma main.user_version').get<{ user_version: number }>()?.user_version ?? 0;
  view.exec(`pragma copy.user_version = ${version}`);
  view.exec('commit');
};

const isTable = ({ type }: Made): boolean => type === 'table';

const make = (view: Database, sql: string | null): void =>
  view.exec((sql ?? '').replace(HEAD, (head) => `${head}copy.`));
