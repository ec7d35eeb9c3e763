// Puts the HTTP side of a process together: every process observes, answers and guards its requests alike.
import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureAccess, type AccessParts } from '@buono/access';
import { configureHttp, httpAdapter, type AdapterOptions, type HttpOptions } from '@buono/http';
import type { Registry } from 'prom-client';
import type { Readiness } from './health/readiness.js';
import type { ProcessLog } from './logging/logger.js';
import { observeProcess, type Followed } from './metrics/process-metrics.js';
import { observeRequests } from './metrics/request-metrics.js';
import type { Telemetry } from './tracing/telemetry.js';

/** The Fastify server below. */
export type Server = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** What the HTTP side is made of. */
export interface HttpSide {
  readonly module: DynamicModule;
  readonly log: ProcessLog;
  readonly telemetry: Telemetry;
  readonly readiness: Readiness;
  readonly registry: Registry;
  /** The background work of the process and its logs. */
  readonly followed: Followed;
  readonly http: Omit<HttpOptions, 'ready'>;
  /** Who may come in; without it only what is public is there. */
  readonly access?: AccessParts;
  readonly adapter?: AdapterOptions;
  /** Paths below which requests are answered before they reach a route, each observed under its own name. */
  readonly mounted?: readonly string[];
  /** Puts on the server what does not pass through Nest. */
  readonly prepare?: (server: Server) => unknown;
}

/** The application, ready to listen. */
export const assembleProcess = async (side: HttpSide): Promise<NestFastifyApplication> => {
  const { module, log, readiness, registry } = side;
  const options = { logger: log.logger };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(side.adapter), options);
  const server = app.getHttpAdapter().getInstance();
  observeProcess(registry, side.followed);
  side.telemetry.requests.observe(server);
  observeRequests(server, {
    registry,
    mounted: side.mounted ?? [],
    log: (request) => log.logger.log(request, 'Request'),
  });
  await side.prepare?.(server);
  configureHttp(app, { ...side.http, ready: async () => (await readiness.missing()).length === 0 });
  if (side.access !== undefined) configureAccess(app, side.access);
  return app;
};
