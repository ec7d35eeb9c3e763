// Tells of each request by its route's template: a line in the log and a duration in the metrics, never an address.
import { correlationIdOf } from '@buono/http';
import { traceIdOf } from '@buono/messaging';
import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

/** One request as it may be told. */
export interface ObservedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly correlationId: string;
  /** The trace that the request belongs to (W3C). */
  readonly traceId: string | undefined;
}

// Probes and the metrics themselves would drown the rest.
const NOT_LOGGED = /^\/(?:health|metrics)/;

/** Who is told of requests, and what is known beforehand of their addresses. */
export interface Observer {
  readonly registry: Registry;
  /** Paths below which requests are answered before they reach a route. */
  readonly mounted: readonly string[];
  log(request: ObservedRequest): void;
}

/** Observes every request from now on; call it before `listen`. */
export const observeRequests = (server: FastifyInstance, { registry, mounted, log }: Observer): void => {
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { url } = request.routeOptions;
    const route = url ?? mounted.find((path) => request.originalUrl.startsWith(`${path}/`)) ?? 'unknown';
    const { method } = request;
    const status = reply.raw.statusCode;
    durations.observe({ method, route, status }, reply.elapsedTime / 1_000);
    const correlationId = correlationIdOf(request);
    if (!NOT_LOGGED.test(route))
      log({
        method,
        route,
        status,
        milliseconds: Math.round(reply.elapsedTime),
        correlationId,
        traceId: traceIdOf(correlationId),
      });
    done();
  });
};
