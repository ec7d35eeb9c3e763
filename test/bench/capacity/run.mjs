// `npm run capacity`: builds the model of the capacity plan and prints its tables; `-- --measure` measures here first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OUT = join('.cache', 'bench');
const MODEL = ['test/bench/capacity', 'test/bench/src/measure'];
const args = process.argv.slice(2);
// What is measured is the product itself, so that only this builds it.
const sources = args.includes('--measure') ? ['apps', 'libs', 'test/bench/src', ...MODEL] : MODEL;

const run = (file, ...rest) => {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status } = spawnSync(process.execPath, [file, ...rest], { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run(join('node_modules', '@swc', 'cli', 'bin', 'swc.js'), ...sources, '--out-dir', OUT, '--copy-files', '--quiet');
run(join(OUT, 'test', 'bench', 'capacity', 'main.js'), ...args);
