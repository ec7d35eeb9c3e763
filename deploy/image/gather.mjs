// Gathers what an image needs: the bundles, and of node_modules only what they import.
// `node deploy/image/gather.mjs <directory> [program…]`: all programs unless some are named.
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Names of packages that the bundles import and do not contain. */
function importedPackages(outputs) {
  const paths = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  return new Set(
    paths
      .map(({ path }) => path)
      .filter((path) => !isBuiltin(path))
      .map(packageOf),
  );
}

const packageOf = (path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

/** Where Node finds a package from a directory; undefined when it is not installed. */
function found(name, from) {
  for (let directory = from; directory.startsWith(root); directory = dirname(directory)) {
    const place = join(directory, 'node_modules', name);
    if (existsSync(place)) return place;
  }
  return undefined;
}

/** The packages and all that they need in turn. Nest asks for many that it can do without: what is absent stays absent. */
function closure(names) {
  const places = new Set();
  const open = [...names].map((name) => ({ name, from: root }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const place = found(next.name, next.from);
    if (place === undefined || places.has(place)) continue;
    places.add(place);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(place, 'package.json'), 'utf8'),
    );
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) open.push({ name, from: place });
  }
  return [...places].sort();
}

// A package's own node_modules are packages of their own: they come when somebody needs them.
const withoutNested = (place) => (path) => !relative(place, path).split('/').includes('node_modules');

// A program's chunks are called after it; a thread is for any of them.
const isOf = (programs, file) =>
  programs.length === 0 ||
  basename(file).startsWith('token-thread.') ||
  programs.some((program) => basename(file).split(/[-.]/, 1)[0] === program);

// What the portal's pages are made of besides code: languages, what browsers keep, the type of papers.
const PAGES = ['apps/portal/languages', 'dist/portal-assets', 'dist/portal-fonts'];

// Data that the programs read: the zones, and the calls of the demonstration.
const DATA = ['package.json', 'openapi.json', 'dist/libs/territory/src/zones.json', 'libs/rules/calls', ...PAGES];

function gather(target, programs) {
  mkdirSync(target, { recursive: true });
  const meta = JSON.parse(readFileSync(join(root, 'dist/start/meta.json'), 'utf8'));
  const outputs = Object.fromEntries(Object.entries(meta.outputs).filter(([file]) => isOf(programs, file)));
  for (const name of [...DATA, ...Object.keys(outputs)])
    cpSync(join(root, name), join(target, name), { recursive: true });
  cpSync(join(import.meta.dirname, 'healthcheck.mjs'), join(target, 'healthcheck.mjs'));
  const places = closure(importedPackages(outputs));
  for (const place of places) {
    const real = realpathSync(place);
    cpSync(real, join(target, relative(root, place)), { recursive: true, filter: withoutNested(real) });
  }
  console.log(`${places.length} packages beside the bundles`);
}

const [target, ...programs] = process.argv.slice(2);
if (target === undefined || existsSync(join(target, 'package.json'))) {
  console.error('say a new directory: node deploy/image/gather.mjs <directory> [program…]');
  process.exitCode = 1;
} else gather(resolve(target), programs);
