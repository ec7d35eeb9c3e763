// `npm run openapi` writes openapi.json from the code; `npm run openapi:check` fails when the committed one says something else.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(root, '.cache/openapi');
const committed = join(root, 'openapi.json');

// A folder of its own: `npm start` fills dist with what another compiler makes of the same files.
function build() {
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const options = ['build', 'platform', '--path', 'apps/platform/tsconfig.openapi.json'];
  const { status } = spawnSync(process.execPath, [nest, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the platform does not compile');
  for (const folder of ['apps', 'libs'])
    cpSync(join(root, folder), join(built, folder), { recursive: true, filter: isNotCompiled });
}

// What the compiler leaves behind: data files that the code reads at run time.
const isNotCompiled = (path) => !/\.(?:[cm]?tsx?)$|tsconfig|node_modules/.test(path);

async function describe() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { describePlatform } = await import(pathToFileURL(join(built, 'apps/platform/src/openapi/describe.js')));
  const options = { ...(await resolveConfig(committed)), filepath: committed };
  return format(JSON.stringify(await describePlatform(version), withSortedEnums), options);
}

// The compiler lists the members of a union in the order in which it met them, anywhere in the program.
const withSortedEnums = (key, value) => (key === 'enum' && Array.isArray(value) ? [...value].sort() : value);

function check(text) {
  const before = existsSync(committed) ? readFileSync(committed, 'utf8').split('\n') : [];
  const after = text.split('\n');
  const line = after.findIndex((each, index) => each !== before[index]);
  if (line === -1 && before.length === after.length) return console.log('openapi.json is what the code says');
  const [was, is] = [before[line]?.trim() ?? '(nothing)', after[line]?.trim() ?? '(nothing)'];
  console.error(`openapi.json, line ${line + 1}: it says ${was}, the code says ${is}. Run npm run openapi and commit.`);
  process.exitCode = 1;
}

build();
const text = await describe();
if (process.argv.includes('--check')) check(text);
else writeFileSync(committed, text);
