// What tests start as processes of their own runs as plain JavaScript: built once, apart from the product's build.
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a file's folder, this folder and the sources that they stand on; gives the path of the file (`….js`), built. */
export const builtFile = (file: string, sources: readonly string[]): string => {
  const out = join('.cache', basename(dirname(file)));
  const swc = join(ROOT, 'node_modules', '.bin', 'swc');
  const args = [...sources, 'test/processes', dirname(file), '--out-dir', out, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [swc, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  return join(ROOT, out, file);
};
