// The platform as a running thing: put together, listening, ready, and stopped without losing what was in hand.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, issuerAt, TokenVerifier, type TrustedIssuer } from '@buono/access';
import { configureHttp, httpAdapter, type RateLimits } from '@buono/http';
import type { Clock } from '@buono/kernel';
import { bodyTagOf } from '@buono/privacy';
import { Registry } from 'prom-client';
import { BadConfiguration } from './bad-configuration.js';
import { CONTEXTS, signerFrom } from './composition/contexts.js';
import { openEngines, type Engines } from './composition/engines.js';
import { MachineClock } from './composition/machine-clock.js';
import type { DataDirectory } from './data-directory/data-directory.js';
import { beginDemonstration } from './demonstration/begin-demonstration.js';
import { openDemonstration, type Demonstration } from './demonstration/demonstration.js';
import { SmallSetSeeding } from './demonstration/seed/small-set.js';
import { Readiness } from './health/readiness.js';
import { faultFacts } from './logging/fault.js';
import type { ProcessLog } from './logging/logger.js';
import { isUpToDate } from './metrics/lag.js';
import { observeProcess } from './metrics/process-metrics.js';
import { observeRequests } from './metrics/request-metrics.js';
import type { PlatformConfig } from './platform.config.js';
import { PlatformModule } from './platform.module.js';

/** A platform that listens. */
export interface RunningPlatform {
  /** Answers what was asked, finishes the background work, closes the files and lets the directory go. */
  stop(): Promise<void>;
}

/** Starts the platform on a directory that this process holds; whatever goes wrong, the directory is let go. */
export const startPlatform = async (
  config: PlatformConfig,
  held: DataDirectory,
  log: ProcessLog,
): Promise<RunningPlatform> => {
  const machine = new MachineClock();
  const directory = beginDemonstration(held, config, machine.now());
  const demonstration = openDemonstration(directory, machine);
  const clock = demonstration?.clock ?? machine;
  const engines = await openEngines({
    directory: directory.path,
    masterKeys: directory.masterKeys,
    clock,
    contexts: Object.keys(CONTEXTS),
    onFault: faultsTo(log),
  });
  try {
    await demonstration?.grantStaff(engines.shared.keys, engines.shared.grants);
    const seeding = seedingOf(config, directory, log, { engines, machine, demonstration });
    const app = await assemble(config, directory, log, { engines, clock, machine, demonstration, seeding });
    await app.listen(config.port, config.host);
    await engines.shared.work.startAll();
    seeding?.start();
    return { stop: () => stopAll(app, engines, seeding) };
  } catch (error) {
    await engines.close();
    throw error;
  }
};

const stopAll = async (
  app: NestFastifyApplication,
  engines: Engines,
  seeding: SmallSetSeeding | undefined,
): Promise<void> => {
  try {
    await seeding?.stop();
    await app.close();
  } finally {
    await engines.close();
  }
};

const faultsTo =
  ({ logger }: ProcessLog) =>
  (error: unknown, where: string): void =>
    logger.error({ where, ...faultFacts(error) }, 'Background');

// The seed speaks HTTP with the platform that it fills, as a user would.
const seedingOf = (
  config: PlatformConfig,
  directory: DataDirectory,
  log: ProcessLog,
  { engines, machine, demonstration }: Pick<Opened, 'engines' | 'machine' | 'demonstration'>,
): SmallSetSeeding | undefined => {
  if (demonstration === undefined) return undefined;
  const { keys, grants } = engines.shared;
  return new SmallSetSeeding({
    directory: directory.path,
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
    keys,
    grants,
    say: (line) => log.logger.log(line, 'Seed'),
    nowMillis: () => machine.millis(),
    onFault: (error) => faultsTo(log)(error, 'seed'),
  });
};

interface Opened {
  readonly engines: Engines;
  readonly clock: Clock;
  readonly machine: MachineClock;
  readonly demonstration: Demonstration | undefined;
  readonly seeding: SmallSetSeeding | undefined;
}

const assemble = async (
  config: PlatformConfig,
  directory: DataDirectory,
  log: ProcessLog,
  { engines, clock, machine, demonstration, seeding }: Opened,
): Promise<NestFastifyApplication> => {
  const registry = new Registry();
  const readiness = readinessOf(engines, seeding);
  const module = PlatformModule.with({
    engines,
    settings: { signer: signerFrom(directory.masterKeys), onFault: faultsTo(log) },
    surroundings: surroundingsOf(config, demonstration !== undefined),
    readiness,
    registry,
    ...(demonstration !== undefined && { time: demonstration.time }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: log.logger });
  const server = app.getHttpAdapter().getInstance();
  observeProcess(registry, engines);
  observeRequests(server, registry, (request) => log.logger.log(request, 'Request'));
  demonstration?.mountIdentity(server, config.publicUrl);
  const bodyKey = directory.masterKeys.serverKey('body tag');
  configureHttp(app, {
    bodyTag: (body) => bodyTagOf(body, bodyKey),
    outside: ['/', 'personas'],
    ready: async () => (await readiness.missing()).length === 0,
    ...rateLimitOf(config, demonstration !== undefined),
    ...(config.openApiFile !== undefined && { openApiFile: config.openApiFile }),
  });
  const issuers = demonstration?.issuers(config.publicUrl) ?? productionIssuers(config);
  const verifier = new TokenVerifier({ issuers, keyStore: engines.shared.keys, clock: machine });
  configureAccess(app, { verifier, grants: engines.shared.grants, clock });
  return app;
};

// At a demonstration all the callers of a whole region sit at one keyboard.
const DEMONSTRATION_RATES: RateLimits = {
  perToken: { burst: 10_000, perSecond: 2_000 },
  perAddress: { burst: 20_000, perSecond: 5_000 },
};

const rateLimitOf = ({ rateLimit }: PlatformConfig, isDemonstration: boolean): { rateLimit?: RateLimits | false } => {
  if (!rateLimit) return { rateLimit: false };
  return isDemonstration ? { rateLimit: DEMONSTRATION_RATES } : {};
};

const productionIssuers = ({ oidc }: PlatformConfig): readonly TrustedIssuer[] => {
  if (oidc === undefined) throw new BadConfiguration('OIDC_ISSUER', '', 'the issuer of tokens');
  return [issuerAt(oidc.issuer, oidc.jwks)];
};

const surroundingsOf = (config: PlatformConfig, isDemonstration: boolean) => ({
  isDemonstration,
  publicUrl: config.publicUrl,
  contexts: Object.keys(CONTEXTS),
  isDocumented: config.openApiFile !== undefined,
});

// The logs are open before the port listens; what remains is the background work.
const readinessOf = (engines: Engines, seeding: SmallSetSeeding | undefined): Readiness => {
  const readiness = new Readiness();
  readiness.add('projections', async () => isUpToDate(engines.shared.work.status(), await engines.heads()));
  if (seeding !== undefined) readiness.add('demonstration data', () => seeding.isOver);
  return readiness;
};
