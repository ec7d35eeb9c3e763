// The platform as a running thing: put together, listening, ready, and stopped without losing what was in hand.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { issuerAt, tokenChecksOf, TokenVerifier, type TrustedIssuer } from '@buono/access';
import { openEngines, readinessOf, type Engines } from '@buono/engines';
import { bodyTagOf } from '@buono/privacy';
import { API_PREFIX, listenOn, type RateLimits } from '@buono/http';
import {
  assembleProcess,
  BadConfiguration,
  DEMONSTRATION_RATES,
  MachineClock,
  startTelemetry,
  toldTo,
  urlOf,
  type DataDirectory,
  type ProcessLog,
  type RunningProcess,
  type Telemetry,
} from '@buono/process';
import { signerFrom } from '@buono/voucher-code';
import { Registry } from 'prom-client';
import { beginDemonstration } from '../../portal/src/demonstration/begin-demonstration.js';
import { openDemonstration, type Demonstration } from '../../portal/src/demonstration/demonstration.js';
import { SmallSetSeeding } from '../../portal/src/demonstration/seed/small-set.js';
import { OIDC_PATH } from '../../portal/src/demonstration/identity-names.js';
import { pagesIn } from '../../portal/src/pages/pages-in.js';
import type { PagesParts } from '../../portal/src/pages/settings.js';
import { mountPages } from '../../portal/src/pages/portal-pages.js';
import { CONTEXTS } from './composition/contexts.js';
import type { PlatformConfig } from './platform.config.js';
import { PlatformModule } from './platform.module.js';

/** Starts the platform on a directory that this process holds; whatever goes wrong, the directory is let go. */
export const startPlatform = async (
  config: PlatformConfig,
  held: DataDirectory,
  log: ProcessLog,
): Promise<RunningProcess> => {
  try {
    return await startOn(config, held, log);
  } catch (error) {
    held.release();
    throw error;
  }
};

const startOn = async (config: PlatformConfig, held: DataDirectory, log: ProcessLog): Promise<RunningProcess> => {
  const machine = new MachineClock();
  const directory = beginDemonstration(held, config, machine.now());
  const demonstration = openDemonstration(directory, machine);
  const telemetry = await startTelemetry('platform', config.traces, log);
  const engines = await openEngines({
    urls: config.engines,
    masterKeys: directory.masterKeys,
    clock: demonstration?.clock ?? machine,
    contexts: Object.keys(CONTEXTS),
    onFault: toldTo(log),
    messages: telemetry.messages,
  });
  try {
    await demonstration?.grantStaff(engines.shared.keys, engines.shared.grants);
    const opened: Opened = { config, directory, log, telemetry, engines, machine, demonstration };
    const seeding = seedingOf(opened);
    const app = await assemble(opened, seeding);
    await listenOn(app, config.port, config.host);
    await engines.shared.work.startAll();
    seeding?.start();
    return {
      logLevel: config.logLevel,
      says: [
        `Buono is listening on ${config.publicUrl}, over ${directory.path}`,
        ...(demonstration === undefined ? [] : ['This is a demonstration: DATI DI PROVA']),
      ],
      stop: () => stopAll(app, opened, seeding),
    };
  } catch (error) {
    await engines.close();
    throw error;
  }
};

const stopAll = async (
  app: NestFastifyApplication,
  { engines, directory, telemetry }: Opened,
  seeding: SmallSetSeeding | undefined,
): Promise<void> => {
  try {
    await seeding?.stop();
    await app.close();
  } finally {
    await engines
      .close()
      .finally(() => directory.release())
      .finally(() => telemetry.stop());
  }
};

interface Opened {
  readonly config: PlatformConfig;
  readonly directory: DataDirectory;
  readonly log: ProcessLog;
  readonly telemetry: Telemetry;
  readonly engines: Engines;
  readonly machine: MachineClock;
  readonly demonstration: Demonstration | undefined;
}

// The seed speaks HTTP with the platform that it fills, as a user would.
const seedingOf = ({
  config,
  directory,
  log,
  engines,
  machine,
  demonstration,
}: Opened): SmallSetSeeding | undefined => {
  if (demonstration === undefined) return undefined;
  const { keys, grants } = engines.shared;
  return new SmallSetSeeding({
    directory: directory.path,
    url: urlOf(config.host, config.port),
    keys,
    grants,
    say: (line) => log.logger.log(line, 'Seed'),
    nowMillis: () => machine.millis(),
    onFault: (error) => toldTo(log)(error, 'seed'),
  });
};

const assemble = async (opened: Opened, seeding: SmallSetSeeding | undefined): Promise<NestFastifyApplication> => {
  const { config, directory, log, telemetry, engines, machine, demonstration } = opened;
  const registry = new Registry();
  const readiness = readinessOf(engines);
  if (seeding !== undefined) readiness.add('demonstration data', () => seeding.isOver);
  const assumed = demonstration === undefined ? 'none' : 'mock';
  const registries = config.registries ?? assumed;
  const module = PlatformModule.with({
    engines,
    settings: {
      signer: signerFrom(directory.masterKeys),
      masterKeys: directory.masterKeys,
      leaseSeconds: config.leaseSeconds,
      holdDays: config.holdDays,
      webhookTargets: config.webhookTargets,
      onFault: toldTo(log),
      registries,
      acts: config.acts ?? assumed,
      notices: config.notices ?? assumed,
      money: config.money ?? assumed,
      documents: { scanner: assumed, ...config.documents },
    },
    readiness,
    registry,
    ...(demonstration !== undefined && { time: demonstration.time }),
  });
  const { keys, grants, clock, work } = engines.shared;
  const issuers = demonstration?.issuers(config.publicUrl) ?? productionIssuers(config);
  const bodyKey = directory.masterKeys.serverKey('body tag');
  return assembleProcess({
    ...{ module, log, telemetry, readiness, registry },
    followed: { work, heads: () => engines.heads() },
    http: {
      bodyTag: (body) => bodyTagOf(body, bodyKey),
      ...rateLimitOf(config, demonstration !== undefined),
      ...(config.openApiFile !== undefined && { openApiFile: config.openApiFile }),
    },
    access: {
      verifier: new TokenVerifier({ checks: tokenChecksOf(issuers), keyStore: keys, clock: machine }),
      grants,
      clock,
    },
    mounted: [OIDC_PATH],
    prepare: (server) => {
      demonstration?.mountIdentity(server, config.publicUrl);
      mountPages(server, pagesOf(opened));
    },
  });
};

const pagesOf = ({ config, directory, log, machine, demonstration }: Opened): PagesParts =>
  pagesIn({
    settings: config.pages,
    publicUrl: config.publicUrl,
    apiUrl: `${urlOf(config.host, config.port)}${API_PREFIX}`,
    isDemonstration: demonstration !== undefined,
    surroundings: surroundingsOf(config),
    sessionKey: directory.masterKeys.serverKey('portal session').key,
    ...(config.oidc !== undefined && { issuer: config.oidc.issuer }),
    nowMillis: () => machine.millis(),
    onFault: toldTo(log),
  });

const rateLimitOf = ({ rateLimit }: PlatformConfig, isDemonstration: boolean): { rateLimit?: RateLimits | false } => {
  if (!rateLimit) return { rateLimit: false };
  return isDemonstration ? { rateLimit: DEMONSTRATION_RATES } : {};
};

const productionIssuers = ({ oidc }: PlatformConfig): readonly TrustedIssuer[] => {
  if (oidc === undefined) throw new BadConfiguration('OIDC_ISSUER', '', 'the issuer of tokens');
  return [issuerAt(oidc.issuer, oidc.jwks)];
};

const surroundingsOf = (config: PlatformConfig) => ({
  publicUrl: config.publicUrl,
  contexts: Object.keys(CONTEXTS),
  shape: 'embedded' as const,
  isDocumented: config.openApiFile !== undefined,
});
