// Writes the types of libs/client from openapi.json; with `--check` fails when the committed ones say something else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const document = join(root, 'openapi.json');
const committed = join(root, 'libs/client/src/openapi.ts');

const HEAD = `// The API as types: generated from openapi.json by npm run openapi.
/* eslint-disable max-lines -- generated, and as long as the API */
`;

// The generator needs an older compiler than the house's: it is installed apart, when it is first asked for.
function install() {
  if (existsSync(join(here, 'node_modules', 'openapi-typescript'))) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error('the generator of types could not be installed');
}

async function generated() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const ast = await openapiTS(JSON.parse(readFileSync(document, 'utf8')), { immutable: true });
  const options = { ...(await resolveConfig(committed)), filepath: committed };
  return format(`${HEAD}${astToString(ast)}`, options);
}

install();
const text = await generated();
if (!process.argv.includes('--check')) writeFileSync(committed, text);
else if (existsSync(committed) && readFileSync(committed, 'utf8') === text)
  console.log('libs/client/src/openapi.ts is what openapi.json says');
else {
  console.error('libs/client/src/openapi.ts is not what openapi.json says. Run npm run openapi and commit.');
  process.exitCode = 1;
}
