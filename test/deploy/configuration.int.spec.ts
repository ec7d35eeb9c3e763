// What deploy/ tells the processes is what they read, and what they read is documented.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readServiceConfig } from '@buono/engines';
import type { Environment } from '@buono/process';
import { readMigrateConfig } from '../../apps/platform/src/migrate.config.js';
import { readPortalConfig } from '../../apps/portal/src/portal.config.js';
import { compose, manifestsOf, OVERLAYS, textOf } from './support/manifests.js';

/** What a region would put in place of the secrets. */
const SECRETS: Readonly<Record<string, string>> = {
  'engines/log-url': 'kurrentdb://user:secret@kurrentdb.engines:2113?tls=true',
  'engines/bus-url': 'kafka://kafka.engines:9092',
  'engines/reads-url': 'postgres://buono:secret@postgres.engines:5432/buono',
  'master-key/master-key': Buffer.alloc(32, 7).toString('base64'),
  'pages/client': 'pages-of-buono',
  'pages/secret': 'of-the-issuer',
  'pages/session-key': Buffer.alloc(32, 7).toString('base64'),
};

const accepts = (name: string, env: Environment): void => {
  if (name === 'portal') readPortalConfig(env);
  else if (name === 'migrate') readMigrateConfig(env);
  else readServiceConfig(env);
};

describe.each(OVERLAYS)('what the overlay %s tells', (overlay) => {
  const all = manifestsOf(overlay);
  const config = all.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
  const workloads = all.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

  it.each(workloads.map(({ metadata, spec }) => [metadata.name, spec.template.spec.containers[0]] as const))(
    '%s, it can start with',
    (name, container) => {
      const own = (container?.env ?? []).map(({ name: variable, value, valueFrom: from }) => [
        variable,
        value ?? SECRETS[`${from?.secretKeyRef?.name}/${from?.secretKeyRef?.key}`],
      ]);
      const env = { ...config, ...(Object.fromEntries(own) as Environment) };
      expect(Object.values(env).every((value) => value !== undefined)).toBe(true);
      expect(() => accepts(name, env)).not.toThrow();
    },
  );
});

describe('what the Compose file tells', () => {
  const filled: Readonly<Record<string, string>> = {
    POSTGRES_PASSWORD: 'abc123',
    BUONO_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    OIDC_ISSUER: 'https://login.example',
    OIDC_JWKS: 'https://login.example/jwks',
    BUONO_PUBLIC_URL: 'https://buono.example',
    LOG_LEVEL: 'info',
  };
  const ours = Object.entries(compose().services).filter(([, { image }]) => image.startsWith('buono:'));

  it.each(ours)('%s, it can start with', (name, { environment }) => {
    const env = Object.fromEntries(
      Object.entries(environment).map(([variable, value]) => [
        variable,
        value.replace(/\$\{(\w+)[^}]*\}/g, (_, asked: string) => filled[asked] ?? ''),
      ]),
    );
    expect(() => accepts(name, env)).not.toThrow();
  });
});

describe('every variable', () => {
  const documented = new Set(
    [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name),
  );

  it('that a process reads is explained in .env.example, and no other', () => {
    const sources = ['apps', 'libs']
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
      .filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.spec\.ts$|testing\//.test(file));
    const quoted = /'((?:BUONO|OIDC|OTEL)_[A-Z_]+|HOST|PORT|LOG_LEVEL)'/g;
    const read = new Set(
      sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(quoted)].map(([, name]) => name)),
    );
    expect([...read].sort()).toEqual([...documented].sort());
  });

  it('that deploy/ sets is one of them', () => {
    const manifests = OVERLAYS.flatMap((overlay) => manifestsOf(overlay));
    const set = [
      ...manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(({ data }) => Object.keys(data ?? {})),
      ...manifests.flatMap(({ kind, spec }) =>
        kind === 'Deployment' || kind === 'Job'
          ? spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name))
          : [],
      ),
      ...Object.values(compose().services)
        .filter(({ image }) => image.startsWith('buono:'))
        .flatMap(({ environment }) => Object.keys(environment)),
      ...[...(/^ENV (.*)$/m.exec(textOf('Dockerfile'))?.[1] ?? '').matchAll(/([A-Z_]+)=/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => name !== 'NODE_ENV'),
    ];
    expect(set.length).toBeGreaterThan(40);
    expect(set.filter((name) => !documented.has(name))).toEqual([]);
  });
});
