// The manifests of Kubernetes, held to the rules of the house: what is rendered is what is applied.
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { manifestsOf, OVERLAYS, selects, textOf, type Container, type Manifest } from './support/manifests.js';

const SERVICES = ['eligibility', 'issuance', 'portal', 'redemption', 'reporting'];
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]?.replaceAll('_', ''));

it('is rendered from what is written', () => {
  const { status, stderr } = spawnSync(process.execPath, ['deploy/kubernetes/render.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe.each(OVERLAYS)('the overlay %s', (overlay) => {
  const all = manifestsOf(overlay);
  const ofKind = (kind: string): readonly Manifest[] => all.filter((manifest) => manifest.kind === kind);
  const named = (kind: string, name: string): Manifest => {
    const manifest = ofKind(kind).find(({ metadata }) => metadata.name === name);
    if (manifest === undefined) throw new Error(`no ${kind} ${name}`);
    return manifest;
  };
  const workloads = [...ofKind('Deployment'), ...ofKind('Job'), ...ofKind('CronJob')];
  const pods = workloads.map(({ spec }) => spec.template);
  const containers = pods.flatMap(({ spec }) => [...spec.containers, ...(spec.initContainers ?? [])]);
  const settingsOf = ({ envFrom }: Container) =>
    Object.assign({}, ...envFrom.map(({ configMapRef }) => named('ConfigMap', configMapRef.name).data)) as object;

  it('runs the five services', () =>
    expect(
      ofKind('Deployment')
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(SERVICES));

  it.each(SERVICES)('asks %s whether it has begun, lives and is ready', (name) => {
    const [container] = named('Deployment', name).spec.template.spec.containers;
    const port = container?.ports?.[0]?.name;
    const probe = (path: string) => expect.objectContaining({ httpGet: { path, port } });
    expect(container).toMatchObject({
      startupProbe: probe('/health/live'),
      livenessProbe: probe('/health/live'),
      readinessProbe: probe('/health/ready'),
    });
  });

  it.each(SERVICES)('disrupts, scales, addresses and spreads the pods of %s, and no others', (name) => {
    const { labels } = named('Deployment', name).spec.template.metadata;
    const others = pods.map(({ metadata }) => metadata.labels).filter((other) => other !== labels);
    const budget = named('PodDisruptionBudget', name).spec.selector ?? {};
    const address = { matchLabels: named('Service', name).spec.selector ?? {} };
    for (const selector of [budget, address, named('Deployment', name).spec.selector ?? {}]) {
      expect(selects(selector, labels)).toBe(true);
      expect(others.some((other) => selects(selector, other))).toBe(false);
    }
    const { scaleTargetRef, minReplicas, maxReplicas, metrics } = named('HorizontalPodAutoscaler', name).spec;
    expect(scaleTargetRef).toMatchObject({ kind: 'Deployment', name });
    expect(metrics?.length).toBeGreaterThan(0);
    expect(minReplicas).toBeLessThan(maxReplicas);
    const spread = named('Deployment', name).spec.template.spec.topologySpreadConstraints ?? [];
    expect(spread).toHaveLength(2);
    for (const { labelSelector } of spread) expect(selects(labelSelector, labels)).toBe(true);
  });

  it('sends requests to a port that is listened on', () => {
    for (const name of SERVICES) {
      const [container] = named('Deployment', name).spec.template.spec.containers;
      const [http] = container?.ports ?? [];
      expect(named('Service', name).spec.ports.map(({ targetPort }) => targetPort)).toEqual([http?.name]);
      expect(container && settingsOf(container)).toMatchObject({ HOST: '0.0.0.0', PORT: String(http?.containerPort) });
    }
  });

  it('gives a process the time to drain', () => {
    const stopSeconds = numberIn(readFileSync('libs/process/src/run-process.ts', 'utf8'), /STOP_MS = ([\d_]+)/) / 1_000;
    expect(stopSeconds).toBeGreaterThan(0);
    for (const { spec } of ofKind('Deployment').map((manifest) => manifest.spec.template)) {
      const pause = spec.containers[0]?.lifecycle?.preStop.sleep.seconds ?? Infinity;
      expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(pause + stopSeconds);
    }
  });

  it('runs nothing as root, with rights, a writable disk or a token', () => {
    const user = numberIn(textOf('Dockerfile'), /^USER (\d+):/m);
    expect(user).toBeGreaterThan(0);
    for (const { spec } of pods) {
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: user });
      expect(spec.securityContext?.seccompProfile?.type).toBe('RuntimeDefault');
      expect(spec.automountServiceAccountToken).toBe(false);
      expect(named('ServiceAccount', spec.serviceAccountName ?? '')).toMatchObject({
        automountServiceAccountToken: false,
      });
    }
    for (const { securityContext } of containers) {
      expect(securityContext).toMatchObject({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true });
      expect(securityContext?.capabilities?.drop).toEqual(['ALL']);
    }
    expect(containers.length).toBeGreaterThan(SERVICES.length);
  });

  it('asks for memory and processor, and bounds the memory', () => {
    for (const { resources } of containers) {
      expect(Object.keys(resources?.requests ?? {}).sort()).toEqual(['cpu', 'memory']);
      expect(resources?.limits).toHaveProperty('memory');
    }
  });

  it('holds no secret', () => {
    expect(ofKind('Secret')).toEqual([]);
    const secret = /KEY$|PASSWORD|SECRET|TOKEN|^BUONO_(LOG|BUS|READS)_URL$/;
    const variables = containers.flatMap(({ env }) => env);
    for (const { name, value, valueFrom } of variables.filter(({ name }) => secret.test(name))) {
      expect({ name, value }).toEqual({ name, value: undefined });
      expect(valueFrom?.secretKeyRef).toBeDefined();
    }
    for (const name of ofKind('ConfigMap').flatMap(({ data }) => Object.keys(data ?? {})))
      expect(secret.test(name)).toBe(false);
    // Of the engines four each, but for the portal, which has two of the pages.
    expect(variables.filter(({ name }) => secret.test(name)).length).toBe((containers.length - 1) * 4 + 2);
  });

  it('pins every image', () => {
    for (const { image } of containers) expect(image).toMatch(/:\d[\w.-]*$|@sha256:[0-9a-f]{64}$/);
  });

  it('lets in only what the portal is for', () => {
    const [ingress] = ofKind('Ingress');
    const paths = ingress?.spec.rules.flatMap(({ http }) => http.paths) ?? [];
    const to = Object.fromEntries(paths.map(({ path, backend }) => [path, backend.service.name]));
    expect(to).toEqual({ '/health': 'nobody', '/metrics': 'nobody', '/': 'portal' });
    expect(named('Service', 'nobody').spec.selector).toBeUndefined();
    for (const { backend } of paths)
      expect(named('Service', backend.service.name).spec.ports.map(({ name }) => name)).toContain(
        backend.service.port.name,
      );
  });

  describe('the network', () => {
    const policies = ofKind('NetworkPolicy').map(({ metadata, spec }) => ({ name: metadata.name, ...spec }));
    const labelsOf = (name: string) => named('Deployment', name).spec.template.metadata.labels;
    const allows = (way: 'ingress' | 'egress', of: string, peer: string): boolean =>
      policies
        .filter(({ podSelector }) => selects(podSelector, labelsOf(of)))
        .flatMap((policy) => policy[way] ?? [])
        .flatMap(({ from, to }) => from ?? to ?? [])
        .some(
          ({ podSelector, namespaceSelector }) =>
            namespaceSelector === undefined && podSelector !== undefined && selects(podSelector, labelsOf(peer)),
        );

    it('is closed unless it is opened', () => {
      const closed = policies.filter(({ ingress, egress }) => ingress === undefined && egress === undefined);
      expect(closed).toEqual([expect.objectContaining({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })]);
    });

    it('has no rule for pods that are not there', () => {
      for (const { name, podSelector, ingress = [], egress = [] } of policies) {
        const peers = [...ingress, ...egress].flatMap(({ from, to }) => from ?? to ?? []);
        const here = peers.flatMap((peer) => (peer.namespaceSelector || !peer.podSelector ? [] : [peer.podSelector]));
        for (const selector of [podSelector, ...here])
          expect([name, pods.some(({ metadata }) => selects(selector, metadata.labels))]).toEqual([name, true]);
      }
    });

    it('lets the portal speak with each address that it is given, and nobody else with anybody', () => {
      const [portal] = named('Deployment', 'portal').spec.template.spec.containers;
      const asked = (portal?.env ?? []).flatMap(({ name, value }) =>
        value?.startsWith('http://') ? [[name, value]] : [],
      );
      expect(asked).toHaveLength(SERVICES.length - 1);
      const hosts = asked.map(([, value]) => new URL(value ?? '').hostname);
      const edges = SERVICES.flatMap((from) => SERVICES.map((to) => [from, to] as const));
      for (const [from, to] of edges) {
        const isMeant = from === 'portal' && hosts.includes(to);
        expect([from, to, allows('egress', from, to), allows('ingress', to, from)]).toEqual([
          from,
          to,
          isMeant,
          isMeant,
        ]);
      }
    });
  });
});
