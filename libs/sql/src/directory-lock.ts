// One process per data directory: a lock that the operating system lets go when its holder dies, however it dies.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { isBusy } from './database.js';

export interface LockHolder {
  readonly pid: number;
  /** When the lock was taken, ISO UTC. */
  readonly since: string;
}

/** Another living process (or another part of this one) works on the directory. */
export class DirectoryLocked extends Error {
  override readonly name = 'DirectoryLocked';
  constructor(
    readonly directory: string,
    readonly holder: LockHolder | undefined,
  ) {
    super(`${directory} is in use${holder ? ` by process ${holder.pid} since ${holder.since}` : ''}`);
  }
}

// A lock is held as long as its connection lives: without this, the collector could let it go.
const held = new Set<Libsql.Database>();

const holderOf = (file: string): LockHolder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
};

/**
 * Takes a directory (made if missing) for this process and returns what gives it back.
 * The lock is SQLite's own on a file of its own, so no number of a dead process can be mistaken for a living one.
 * Who holds it stands in a second file: closing the first after reading it would let the lock go (POSIX).
 * @throws DirectoryLocked with the holder's process id and since when.
 */
export const lockDirectory = (directory: string): (() => void) => {
  mkdirSync(directory, { recursive: true });
  const about = join(directory, 'lock.json');
  const connection = new Libsql(join(directory, 'lock.db'));
  try {
    connection.exec('PRAGMA busy_timeout = 0');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    throw isBusy(error) ? new DirectoryLocked(directory, holderOf(about)) : error;
  }
  held.add(connection);
  writeFileSync(about, JSON.stringify({ pid: process.pid, since: new Date().toISOString() } satisfies LockHolder));
  return () => {
    if (held.delete(connection)) connection.close();
  };
};
