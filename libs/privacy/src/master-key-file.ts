// The file in which a master key is kept when no environment variable holds it.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { newKey } from './cipher.js';
import { MasterKeys } from './master-keys.js';

const isThere = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'EEXIST';

const createOnce = (path: string): void => {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `${Buffer.from(newKey()).toString('base64')}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if (!isThere(error)) throw error;
  }
};

/**
 * Reads the master keys of a file, in the form of `MasterKeys.parse`. With `create`, for demonstrations, a file that is
 * not there is made with a new key, readable by its owner alone. Without the file every name in the data is lost.
 */
export const readMasterKeyFile = (path: string, options: { readonly create?: boolean } = {}): MasterKeys => {
  if (options.create) createOnce(path);
  return MasterKeys.parse(readFileSync(path, 'utf8'));
};
