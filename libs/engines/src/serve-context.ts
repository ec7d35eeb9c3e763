// One context as a process of its own: engines by address, the shell that every process shares, and an orderly end.
import type { DynamicModule } from '@nestjs/common';
import { issuerAt, tokenChecksOf, TokenVerifier, type TrustedIssuer } from '@buono/access';
import { listenOn } from '@buono/http';
import { UnknownSchemaVersion } from '@buono/sql/postgres';
import { bodyTagOf, WrongMasterKey, type MasterKeys } from '@buono/privacy';
import {
  AccessHistories,
  AuditHistories,
  assembleProcess,
  DEMONSTRATION_RATES,
  MachineClock,
  ProcessModule,
  runProcess,
  startTelemetry,
  takeAheadFrom,
  toldTo,
  type ProcessLog,
  type RunningProcess,
  type Telemetry,
} from '@buono/process';
import { PRINTED_ISSUER } from '@buono/process/demonstration';
import type { ContextParts, OnFault } from '@buono/service';
import { Registry } from 'prom-client';
import { openEngines, type Engines } from './engines.js';
import { busesOf } from './buses-of.js';
import { readinessOf } from './engines-readiness.js';
import type { ServiceConfig } from './service-config.js';
import { Opened } from './opened.js';
import { openServiceClock, type ServiceClock } from './service-clock.js';
import { DatabaseRefused } from './shared-clock.js';

/** What a context asks of its process besides its parts. */
export interface ServiceSettings {
  readonly masterKeys: MasterKeys;
  /** Told of faults in the background; they are tried again. */
  readonly onFault: OnFault;
}

/** A context to serve. */
export interface Service {
  /** The context's name, as `issuance`. */
  readonly context: string;
  /** Reads its configuration. @throws BadConfiguration */
  readonly config: () => ServiceConfig;
  readonly module: (parts: ContextParts, settings: ServiceSettings) => DynamicModule;
}

/** Errors of the engines that whoever runs the process can mend. */
export const MENDABLE = [DatabaseRefused, UnknownSchemaVersion, WrongMasterKey] as const;

/** Serves a context until the process is told to end. */
export const serveContext = (service: Service): Promise<void> =>
  runProcess({ name: service.context, mendable: MENDABLE, start: (log) => start(service, service.config(), log) });

const start = async (service: Service, config: ServiceConfig, log: ProcessLog): Promise<RunningProcess> => {
  const opened = new Opened();
  const [machine, onFault] = [new MachineClock(), toldTo(log)];
  try {
    const telemetry = await startTelemetry(service.context, config.traces, log);
    opened.closing(() => telemetry.stop());
    const timed = await openServiceClock(config, machine, onFault);
    opened.closing(() => timed.close());
    const { engines: urls, masterKeys } = config;
    const [{ clock }, { messages }] = [timed, telemetry];
    const engines = await openEngines({ urls, masterKeys, clock, contexts: [service.context], onFault, messages });
    opened.closing(() => engines.close());
    const app = await assemble(service, config, { log, telemetry, engines, machine, timed, onFault });
    opened.closing(() => app.close());
    await listenOn(app, config.port, config.host);
    await engines.shared.work.startAll();
    const says = [`${service.context} is listening on port ${config.port}`];
    return { logLevel: config.logLevel, says, stop: () => opened.closeAll() };
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
};

interface Ground {
  readonly log: ProcessLog;
  readonly telemetry: Telemetry;
  readonly engines: Engines;
  readonly machine: MachineClock;
  readonly timed: ServiceClock;
  readonly onFault: OnFault;
}

const assemble = ({ module }: Service, config: ServiceConfig, ground: Ground) => {
  const { log, telemetry, engines, machine, timed, onFault } = ground;
  const { masterKeys } = config;
  const { keys, grants, clock, work } = engines.shared;
  const [registry, readiness] = [new Registry(), readinessOf(engines)];
  const own = [...engines.contexts.values()].map((parts) => module(parts, { masterKeys, onFault }));
  const histories = new AccessHistories(
    new Map([...engines.contexts].map(([name, { access }]) => [name, access])),
    grants,
  );
  const audits = new AuditHistories(engines.contexts, grants);
  const bodyKey = masterKeys.serverKey('body tag');
  const demonstration = timed.demonstration;
  return assembleProcess({
    ...{ log, telemetry, readiness, registry },
    module: ProcessModule.with({ readiness, registry, histories, audits, buses: busesOf(engines) }, own),
    followed: { work, heads: () => engines.heads() },
    adapter: { trustProxy: config.trustedProxies },
    http: {
      bodyTag: (body) => bodyTagOf(body, bodyKey),
      ...(!config.rateLimit ? { rateLimit: false } : demonstration !== undefined && { rateLimit: DEMONSTRATION_RATES }),
    },
    access: {
      verifier: new TokenVerifier({
        checks: tokenChecksOf(issuersOf(config)),
        keyStore: keys,
        clock: machine,
      }),
      grants,
      clock,
    },
    prepare: (server) => demonstration !== undefined && takeAheadFrom(server, demonstration),
  });
};

// In a demonstration the tokens that a command prints are signed with the key of the identity provider too.
const issuersOf = ({ oidc, demonstration }: ServiceConfig): readonly TrustedIssuer[] =>
  [oidc.issuer, ...(demonstration ? [PRINTED_ISSUER] : [])].map((issuer) => issuerAt(issuer, oidc.jwks));
