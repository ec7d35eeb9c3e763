// Tells of each request by its route's template: a line in the log and a duration in the metrics, never an address.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlationIdOf } from '@buono/http';
import { Histogram, type Registry } from 'prom-client';
import { OIDC_PATH } from '../demonstration/identity-names.js';

type Server = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** One request as it may be told. */
export interface ObservedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly correlationId: string;
}

// Probes and the metrics themselves would drown the rest.
const NOT_LOGGED = /^\/(?:health|metrics)/;

/** Observes every request from now on; call it before `listen`. */
export const observeRequests = (server: Server, registry: Registry, log: (request: ObservedRequest) => void): void => {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? (request.originalUrl.startsWith(`${OIDC_PATH}/`) ? OIDC_PATH : 'unknown');
    const { method } = request;
    const status = reply.raw.statusCode;
    durations.observe({ method, route, status }, reply.elapsedTime / 1_000);
    if (!NOT_LOGGED.test(route))
      log({
        method,
        route,
        status,
        milliseconds: Math.round(reply.elapsedTime),
        correlationId: correlationIdOf(request),
      });
    done();
  });
};
