// One step of a trace for each request, named by its route's template.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { correlationIdOf, headerOf } from '@buono/http';
import { traceIdOf } from '@buono/messaging';
import { failed, SpanKind, type Span, type Tracing } from './tracing.js';

const PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}$/;
const NOT_TRACED = /^\/(?:health|metrics)/;

/** The steps of the requests under way. */
export class TracedRequests {
  private readonly steps = new WeakMap<FastifyRequest, Span>();

  constructor(private readonly tracing: Tracing | undefined) {}

  /** Traces every request from now on. */
  observe(server: FastifyInstance): void {
    const { tracing } = this;
    if (tracing === undefined) return;
    server.addHook('onRequest', (request, _reply, done) => {
      if (!NOT_TRACED.test(request.url)) this.steps.set(request, begin(tracing, request));
      done();
    });
    server.addHook('onResponse', (request, reply, done) => {
      const step = this.steps.get(request);
      const status = reply.raw.statusCode;
      step?.setAttribute('http.response.status_code', status);
      if (step !== undefined && status >= 500) failed(step);
      step?.end();
      done();
    });
  }

  /** The trace of a request as another service is to continue it (W3C). */
  traceparentOf(request: FastifyRequest): string {
    const trace = traceIdOf(correlationIdOf(request));
    return `00-${trace}-${this.steps.get(request)?.spanContext().spanId ?? randomBytes(8).toString('hex')}-01`;
  }
}

const begin = (tracing: Tracing, request: FastifyRequest): Span => {
  const { method } = request;
  const route = request.routeOptions.url ?? 'unknown';
  const traceId = traceIdOf(correlationIdOf(request)) ?? '';
  const [, parentTrace, parentId] = PARENT.exec(headerOf(request, 'traceparent') ?? '') ?? [];
  return tracing.begin({
    name: `${method} ${route}`,
    kind: SpanKind.SERVER,
    traceId,
    ...(parentId !== undefined && parentTrace === traceId && { parentId }),
    attributes: { 'http.request.method': method, 'http.route': route },
  });
};
