// Everything from one data directory into another, and back into a third.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyingContract } from './copying-contract.js';

copyingContract('a data directory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-copied-'));
  const dispose = (): Promise<void> => Promise.resolve(rmSync(directory, { recursive: true }));
  return Promise.resolve({ url: `sqlite:${directory}`, dispose });
});
