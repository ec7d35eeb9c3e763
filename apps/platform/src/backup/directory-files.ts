// The files of a data directory: which are databases, which are plain, and which hold keys.
import { readdirSync } from 'node:fs';

/** What is backed up of a data directory, by name. */
export interface DirectoryFiles {
  readonly databases: readonly string[];
  readonly plain: readonly string[];
}

// What belongs to a running process, or is half-written.
const PASSING = /^lock\.|-wal$|-shm$|-journal$|\.new$/;

/** What there is to back up. A file that this program does not know is taken too: nothing is left out by being new. */
export const filesOf = (directory: string): DirectoryFiles => {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !PASSING.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return { databases: names.filter(isDatabase), plain: names.filter((name) => !isDatabase(name)) };
};

const isDatabase = (name: string): boolean => name.endsWith('.db');

/** Whether a file goes with the keys: the key store, and what a demonstration keeps in its directory instead of a safe. */
export const holdsKeys = (name: string): boolean => name === 'keys.db' || /\.key(?:\.json)?$/.test(name);
