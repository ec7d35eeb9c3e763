// The Compose file, held to the same rules as the manifests of Kubernetes, and to saying the same.
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { compose, manifestsOf, textOf, type ComposeService } from './support/manifests.js';

const { services } = compose();
const ours = Object.entries(services).filter(([, { image }]) => image.startsWith('buono:'));
const engines = Object.entries(services).filter(([, { image }]) => !image.startsWith('buono:'));
const isOnce = ({ restart }: ComposeService): boolean => restart === 'no';

describe('the Compose file', () => {
  it('runs what Kubernetes runs, from the same bundles', () => {
    const pods = manifestsOf('production').filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
    const commands = pods.map(({ metadata, spec }) => [metadata.name, spec.template.spec.containers[0]?.args]);
    expect(Object.fromEntries(ours.map(([name, { command }]) => [name, command]))).toEqual(
      Object.fromEntries(commands),
    );
  });

  it('gives each process the variables that Kubernetes gives it', () => {
    const config = manifestsOf('production').find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
    const given = (name: string): readonly string[] => {
      const workload = manifestsOf('production').find(
        ({ kind, metadata }) => ['Deployment', 'Job'].includes(kind) && metadata.name === name,
      );
      const own = workload?.spec.template.spec.containers[0]?.env ?? [];
      return [...Object.keys(config), ...own.map((variable) => variable.name)].sort();
    };
    // The image says these two.
    const said = (environment: Record<string, string>) => [...Object.keys(environment), 'HOST', 'PORT'].sort();
    for (const [name, { environment }] of ours) expect([name, said(environment)]).toEqual([name, given(name)]);
  });

  it.each(ours)('gives %s no rights and no disk, and the time to drain', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '20s',
    });
    expect(service.user).toBeUndefined();
  });

  it.each(engines)('pins %s, gives it no new rights, and keeps it inside', (_name, service) => {
    expect(service.image).toMatch(/:\d+\.\d+[\w.-]*$/);
    expect(service).toMatchObject({
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      networks: ['engines'],
    });
    expect(service.ports).toBeUndefined();
  });

  it('leaves the portal no way to the engines', () => {
    expect(services['portal']?.networks).toEqual(['services']);
    expect(Object.keys(services['portal']?.environment ?? {})).not.toContain('BUONO_MASTER_KEY');
  });

  it('has a way in for this machine alone, through the portal', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(open).toEqual([['portal', expect.stringMatching(/^127\.0\.0\.1:/)]]);
    expect(compose().networks).toMatchObject({ engines: { internal: true } });
  });

  it('waits for what can say that it is there', () => {
    for (const [name, { depends_on: waits = {} }] of Object.entries(services))
      for (const [other, { condition }] of Object.entries(waits)) {
        const awaited = services[other];
        const isAnswerable =
          condition === 'service_completed_successfully'
            ? awaited !== undefined && isOnce(awaited)
            : awaited?.healthcheck?.disable !== true && (awaited?.healthcheck ?? awaited?.image.startsWith('buono:'));
        expect([name, other, Boolean(isAnswerable)]).toEqual([name, other, true]);
      }
    expect(textOf('Dockerfile')).toContain('HEALTHCHECK --interval');
  });

  it('asks the environment for every secret, and its example names each', () => {
    const text = textOf('compose.yaml') + textOf('compose.postgres.yaml');
    const required = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    const example = [...textOf('compose.env.example').matchAll(/^(\w+)=(.*)$/gm)];
    expect(example.map(([, name]) => name)).toEqual(expect.arrayContaining(required));
    expect(example.filter(([, , value]) => value !== '')).toEqual([]);
    // An address with a password that is written down.
    expect(text).not.toMatch(/:\/\/[^/\s:]+:(?!\$\{)[^@\s/]+@/);
  });
});

describe('the variant with the logs in PostgreSQL', () => {
  const variant = parse(textOf('compose.postgres.yaml'), { merge: true, logLevel: 'silent' }) as ReturnType<
    typeof compose
  >;

  it('says so to every process, and waits for KurrentDB nowhere', () => {
    for (const [name, { environment: usual }] of ours) {
      const { environment, depends_on: waits } = variant.services[name] ?? {};
      expect([name, environment?.['BUONO_LOG_URL']]).toEqual([name, usual['BUONO_READS_URL']]);
      const before = Object.keys(services[name]?.depends_on ?? {});
      if (before.includes('kurrentdb'))
        expect(Object.keys(waits ?? {}).sort()).toEqual(before.filter((other) => other !== 'kurrentdb').sort());
    }
    expect(variant.services['kurrentdb']).toMatchObject({ profiles: ['kurrentdb'] });
  });
});
