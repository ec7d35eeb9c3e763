// `npm run asyncapi` writes asyncapi.yaml from the contracts; `npm run asyncapi:check` fails when the committed one says something else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join('.cache', 'asyncapi');
const committed = join(root, 'asyncapi.yaml');
const SOURCES = ['apps', 'libs', 'test/e2e/support', 'test/contract/asyncapi'];

// A folder of its own: `npm start` fills dist with what is started.
function run(...args) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
  return stdout;
}

async function describe() {
  run(join('node_modules', '@swc', 'cli', 'bin', 'swc.js'), ...SOURCES, '--out-dir', built, '--copy-files', '--quiet');
  const text = run('--enable-source-maps', join(built, 'test/contract/asyncapi/main.js'));
  return format(text, { ...(await resolveConfig(committed)), filepath: committed });
}

function check(text) {
  const before = existsSync(committed) ? readFileSync(committed, 'utf8').split('\n') : [];
  const after = text.split('\n');
  const line = after.findIndex((each, index) => each !== before[index]);
  if (line === -1 && before.length === after.length) return console.log('asyncapi.yaml is what the contracts say');
  const [was, is] = [before[line]?.trim() ?? '(nothing)', after[line]?.trim() ?? '(nothing)'];
  console.error(
    `asyncapi.yaml, line ${line + 1}: it says ${was}, the code says ${is}. Run npm run asyncapi and commit.`,
  );
  process.exitCode = 1;
}

const text = await describe();
if (process.argv.includes('--check')) check(text);
else writeFileSync(committed, text);
