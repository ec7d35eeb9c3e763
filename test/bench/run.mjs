// `npm run bench`: installs the peer once, builds product and bench apart from the product's own build, and runs the rows.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['apps', 'libs', 'test/e2e/support', 'test/bench/src'];
const OUT = join('.cache', 'bench');
// The flags that npm hands down for the tests would make every process of the bench start later.
const env = { ...process.env, NODE_OPTIONS: '' };

const must = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
};

if (!existsSync(join(HERE, 'node_modules', '@event-driven-io'))) must('npm', ['ci', '--ignore-scripts'], HERE);
const swc = join(ROOT, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
must(process.execPath, [swc, ...SOURCES, '--out-dir', OUT, '--copy-files', '--quiet'], ROOT);
// The platform serves pages too, and they want their style sheet.
must(process.execPath, [join(ROOT, 'apps', 'portal', 'assets', 'build.mjs')], ROOT);

const main = join(ROOT, OUT, 'test', 'bench', 'src', 'main.js');
const bench = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
// Ctrl-C reaches the whole group; the bench ends its own children.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
