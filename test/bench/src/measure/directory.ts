// Directories of the bench: made empty, removed whatever happens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
process.on('exit', () => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** A new directory; gone when the process ends. */
export const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-bench-'));
  made.add(directory);
  return directory;
};

/** Removes a directory of `newDirectory` before its time. */
export const removeDirectory = (directory: string): void => {
  rmSync(directory, { recursive: true, force: true });
  made.delete(directory);
};
