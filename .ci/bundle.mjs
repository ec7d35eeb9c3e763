// Puts each built process and all that it imports together: loading two thousand files took most of a start.
import { writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

const PROCESSES = ['platform', 'eligibility', 'issuance', 'redemption', 'reporting', 'portal'];

// What is native, what is loaded on first use, what Nest and Fastify ask for and can do without.
const LEFT_OUTSIDE = [
  'libsql',
  'oidc-provider',
  '@kurrent/kurrentdb-client',
  'pg-native',
  '@fastify/static',
  '@fastify/view',
  '@fastify/multipart',
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  // Its memory of types is read by path: there must be one of it.
  'class-transformer',
  'class-transformer/*',
];

// CommonJS packages inside an ES module still want these three.
const COMMONJS = [
  "import { createRequire as createRequireOfBundle } from 'node:module';",
  "import { dirname as dirnameOfBundle } from 'node:path';",
  "import { fileURLToPath as pathOfBundle } from 'node:url';",
  'const require = createRequireOfBundle(import.meta.url);',
  'const __filename = pathOfBundle(import.meta.url);',
  'const __dirname = dirnameOfBundle(__filename);',
].join('\n');

// The threads of the processes: a process finds them beside itself.
const THREADS = { 'token-thread': 'dist/libs/access/src/token-thread.js' };

const SOURCES = {
  ...THREADS,
  ...Object.fromEntries(PROCESSES.map((name) => [name, `dist/apps/${name}/src/main.js`])),
  migrate: 'dist/apps/platform/src/migrate.js',
  backup: 'dist/apps/platform/src/backup/backup.js',
  restore: 'dist/apps/platform/src/backup/restore.js',
};

// Each by itself: parts shared between them would be evaluated in another order than their imports say.
const bundle = (name) =>
  build({
    entryPoints: { [name]: SOURCES[name] },
    outdir: 'dist/start',
    chunkNames: `${name}-[name]-[hash]`,
    bundle: true,
    // What is imported on first use stays apart.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Nest finds providers by class, people find faults by name.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    external: [...LEFT_OUTSIDE, ...builtinModules],
    banner: { js: COMMONJS },
    tsconfigRaw: {},
    metafile: true,
    logLevel: 'warning',
  });

// `node .ci/bundle.mjs platform` for one of them and its threads, all unless named.
const asked = process.argv.slice(2);
const wanted = asked.length === 0 ? Object.keys(SOURCES) : [...asked, ...Object.keys(THREADS)];
const results = await Promise.all(wanted.map(bundle));

// What stayed outside, by name: an image needs it beside the bundles.
const all = (kind) => Object.assign({}, ...results.map(({ metafile }) => metafile[kind]));
writeFileSync('dist/start/meta.json', JSON.stringify({ inputs: all('inputs'), outputs: all('outputs') }));
