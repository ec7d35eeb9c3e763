// The portal as a process of its own: the front door of services that run elsewhere.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tokenChecksOf, TokenVerifier } from '@buono/access';
import { API_PREFIX, listenOn, type OpenApiDocument } from '@buono/http';
import { bodyTagOf } from '@buono/privacy';
import {
  assembleProcess,
  ProcessModule,
  Readiness,
  startTelemetry,
  toldTo,
  urlOf,
  type HttpSide,
  type ProcessLog,
  type RunningProcess,
  type Telemetry,
} from '@buono/process';
import { BackgroundWork } from '@buono/service';
import { Registry } from 'prom-client';
import { OIDC_PATH } from './demonstration/identity-names.js';
import { SmallSetSeeding } from './demonstration/seed/small-set.js';
import { pagesIn } from './pages/pages-in.js';
import { mountPages } from './pages/portal-pages.js';
import type { PagesParts } from './pages/settings.js';
import { forward, type Forwarding } from './forwarding/forward.js';
import { serveHistory } from './forwarding/history-route.js';
import { ownedPaths } from './forwarding/owned-paths.js';
import type { PortalConfig } from './portal.config.js';
import { PortalModule } from './portal.module.js';
import { openSharedDemonstration, type SharedDemonstration } from './shared-demonstration.js';

/** A service may take so long to begin its answer, in milliseconds: longer than a command's deadline. */
const ANSWER_WITHIN_MS = 30_000;

/** Starts the portal. */
export const startPortal = async (config: PortalConfig, log: ProcessLog): Promise<RunningProcess> => {
  const onFault = toldTo(log);
  const telemetry = await startTelemetry('portal', config.traces, log);
  const demonstration =
    config.demonstration === undefined ? undefined : await openSharedDemonstration(config.demonstration, onFault);
  try {
    const ground: Ground = { config, log, telemetry, demonstration };
    const seeding = seedingOf(ground);
    const app = await assemble(ground, seeding);
    await listenOn(app, config.port, config.host);
    seeding?.start();
    return {
      logLevel: config.logLevel,
      says: [
        `Buono is listening on ${config.publicUrl}, in front of ${[...config.services.keys()].join(', ')}`,
        ...(demonstration === undefined ? [] : ['This is a demonstration: DATI DI PROVA']),
      ],
      stop: () => stopAll(app, ground, seeding),
    };
  } catch (error) {
    await demonstration?.close();
    throw error;
  }
};

interface Ground {
  readonly config: PortalConfig;
  readonly log: ProcessLog;
  readonly telemetry: Telemetry;
  readonly demonstration: SharedDemonstration | undefined;
}

const stopAll = async (
  app: NestFastifyApplication,
  { demonstration, telemetry }: Ground,
  seeding: SmallSetSeeding | undefined,
): Promise<void> => {
  try {
    await seeding?.stop();
    await app.close();
  } finally {
    await demonstration?.close();
    await telemetry.stop();
  }
};

// The seed speaks HTTP with the front door, as a user would.
const seedingOf = ({ config, log, demonstration }: Ground): SmallSetSeeding | undefined => {
  if (demonstration === undefined) return undefined;
  const { keys, grants } = demonstration.engines.shared;
  return new SmallSetSeeding({
    directory: demonstration.directory.path,
    url: urlOf(config.host, config.port),
    keys,
    grants,
    say: (line) => log.logger.log(line, 'Seed'),
    nowMillis: () => demonstration.machine.millis(),
    onFault: (error) => toldTo(log)(error, 'seed'),
  });
};

const assemble = (ground: Ground, seeding: SmallSetSeeding | undefined): Promise<NestFastifyApplication> => {
  const { config, log, telemetry, demonstration } = ground;
  const [registry, readiness] = [new Registry(), new Readiness()];
  if (seeding !== undefined) readiness.add('demonstration data', () => seeding.isOver);
  for (const [name, url] of config.services) readiness.tell(name, async () => (await fetch(`${url}/health/ready`)).ok);
  const portal = PortalModule.with(demonstration === undefined ? {} : { time: demonstration.time });
  return assembleProcess({
    ...{ log, telemetry, readiness, registry },
    module: ProcessModule.with({ readiness, registry }, [portal]),
    followed: { work: new BackgroundWork(), heads: () => Promise.resolve(new Map()) },
    adapter: { trustProxy: config.trustedProxies },
    mounted: [OIDC_PATH],
    ...guarded(ground),
    prepare: async (server) => {
      demonstration?.mountIdentity(server, config.publicUrl);
      const forwarding = forwardingOf(ground);
      serveHistory(server, forwarding);
      await forward(server, forwarding);
      mountPages(server, pagesOf(ground));
    },
  });
};

// What the portal answers by itself in production is public; a demonstration's clock is set by the region.
const guarded = ({ config, demonstration }: Ground): Pick<HttpSide, 'http' | 'access'> => {
  // The services slow their callers down, each knowing for whom a request comes.
  const http = { openApiFile: config.openApiFile, rateLimit: false } as const;
  if (demonstration === undefined) return { http: { ...http, bodyTag: () => '' } };
  const { directory, engines, machine, clock } = demonstration;
  const bodyKey = directory.masterKeys.serverKey('body tag');
  const { keys, grants } = engines.shared;
  const issuers = demonstration.issuers(config.publicUrl);
  return {
    http: { ...http, bodyTag: (body) => bodyTagOf(body, bodyKey) },
    access: {
      verifier: new TokenVerifier({ checks: tokenChecksOf(issuers), keyStore: keys, clock: machine }),
      grants,
      clock,
    },
  };
};

const forwardingOf = ({ config, log, telemetry, demonstration }: Ground): Forwarding => {
  const document = JSON.parse(readFileSync(config.openApiFile, 'utf8')) as OpenApiDocument;
  return {
    paths: ownedPaths(document, new Set(config.services.keys())),
    services: config.services,
    answerWithinMs: ANSWER_WITHIN_MS,
    traceparentOf: (request) => telemetry.requests.traceparentOf(request),
    onFault: toldTo(log),
    ...(demonstration !== undefined && { aheadMillis: () => demonstration.clock.aheadMillis }),
  };
};

const pagesOf = (ground: Ground): PagesParts => {
  const { config, log, demonstration } = ground;
  return pagesIn({
    surroundings: surroundingsOf(ground),
    settings: config.pages,
    publicUrl: config.publicUrl,
    apiUrl: `${urlOf(config.host, config.port)}${API_PREFIX}`,
    isDemonstration: demonstration !== undefined,
    // Without a key of its own nobody can sign in, and what forms carry need not outlive this process.
    sessionKey:
      config.sessionKey ?? demonstration?.directory.masterKeys.serverKey('portal session').key ?? randomBytes(32),
    ...(config.oidc !== undefined && { issuer: config.oidc.issuer }),
    nowMillis: () => Date.now(),
    onFault: toldTo(log),
  });
};

const surroundingsOf = ({ config }: Ground) => ({
  publicUrl: config.publicUrl,
  contexts: [...config.services.keys()],
  shape: 'services' as const,
  isDocumented: true,
});
