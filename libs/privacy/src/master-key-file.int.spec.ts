// The file of a master key is made once, for its owner alone, and never made anew over one that is there.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from './cipher.js';
import { readMasterKeyFile } from './master-key-file.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'buono-master-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('makes a key when asked to, and reads the same one ever after', () => {
  const path = join(directory, 'master.key');
  expect(() => readMasterKeyFile(path)).toThrow(/ENOENT/);
  const made = readMasterKeyFile(path, { create: true });
  const text = readFileSync(path, 'utf8');
  const wrapped = made.wrap(newKey(), 'a');
  expect(readMasterKeyFile(path).unwrap(wrapped, 'a')).toEqual(made.unwrap(wrapped, 'a'));
  readMasterKeyFile(path, { create: true });
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
