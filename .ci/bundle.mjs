// Puts the built platform and all that it imports together: loading two thousand files took most of a start.
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

// What is native, what is loaded on first use, what Nest and Fastify ask for and can do without.
const LEFT_OUTSIDE = [
  'libsql',
  'oidc-provider',
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

await build({
  entryPoints: { platform: 'dist/apps/platform/src/main.js' },
  outdir: 'dist/start',
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
  logLevel: 'warning',
});
