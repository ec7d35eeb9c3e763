// The victims run as plain JavaScript: built once, apart from the product's build, so that they start at once.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join('.cache', 'kills');

/** Builds the libraries below the store and this folder; gives the path of a file of this folder, built. */
export const builtFile = (name: string): string => {
  const sources = ['libs/kernel', 'libs/sql', 'libs/event-store', 'test/kills'];
  const swc = join(ROOT, 'node_modules', '.bin', 'swc');
  const { status, stderr } = spawnSync(process.execPath, [swc, ...sources, '--out-dir', OUT, '--quiet'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  return join(ROOT, OUT, 'test', 'kills', name);
};
