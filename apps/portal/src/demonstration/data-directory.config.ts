// Where the data directory is; apart, so that asking for it loads nothing else.
import { resolve } from 'node:path';

/** Absolute path of the data directory: `BUONO_DATA`, or `data` where the process was started. */
export const readDataDirectory = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  resolve(env['BUONO_DATA'] ?? 'data');
