// Hands requests to the API on to the service that owns the path, streaming both ways; a service that is away is a problem to read.
import { PassThrough } from 'node:stream';
import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerWhenAllIsSent,
  API_PREFIX,
  notFound,
  ProblemException,
  ProblemFilter,
  type BuonoRequest,
} from '@buono/http';
import { AHEAD_HEADER } from '@buono/process';
import { BY_CONTEXT, type OwnedPath } from './owned-paths.js';

/** Where requests go. */
export interface Forwarding {
  readonly paths: readonly OwnedPath[];
  /** The address of each service, without a slash at the end. */
  readonly services: ReadonlyMap<string, string>;
  /** How long a service may take to begin its answer, in milliseconds. */
  readonly answerWithinMs: number;
  /** How far the clock of a demonstration is ahead; undefined in production. */
  readonly aheadMillis?: () => number;
  /** The trace of a request, as the service is to continue it (W3C). */
  readonly traceparentOf: (request: BuonoRequest) => string;
  readonly onFault: (error: unknown, where: string) => void;
}

const CONNECT_MS = 2_000;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Adds a route for each path; call it before the server has routes or parsers of its own. */
export const forward = async (server: FastifyInstance, forwarding: Forwarding): Promise<void> => {
  const owners = new Map(forwarding.paths.map(({ route, service }) => [route, service]));
  const ownerOf = (request: unknown): string => {
    const { routeOptions, params } = request as BuonoRequest;
    const owner = owners.get(routeOptions.url ?? '') ?? '';
    return owner === BY_CONTEXT ? String((params as Record<string, unknown>)['context']) : owner;
  };
  const filter = new ProblemFilter();
  answerWhenAllIsSent(server);
  await server.register(httpProxy, {
    upstream: '',
    prefix: API_PREFIX,
    rewritePrefix: API_PREFIX,
    routes: forwarding.paths.map(({ route }) => route.slice(API_PREFIX.length)),
    httpMethods: METHODS,
    disableRequestLogging: true,
    preHandler: (request, reply, done) => {
      if (!forwarding.services.has(ownerOf(request))) return filter.answer(notFound(), request, reply);
      request.body = bodyToForward(request);
      done();
    },
    undici: { connect: { timeout: CONNECT_MS }, headersTimeout: forwarding.answerWithinMs, bodyTimeout: 0 },
    replyOptions: {
      // The library's requests are of any server; these are of this one.
      getUpstream: (request) => forwarding.services.get(ownerOf(request)) ?? '',
      // Undefined takes the caller's away.
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        [AHEAD_HEADER]: undefined,
        ...ownHeaders(request as BuonoRequest, forwarding),
      }),
      onError: (reply, { error }) => {
        forwarding.onFault(error, `forwarding to ${ownerOf(reply.request)}`);
        filter.answer(serviceAway(), reply.request as BuonoRequest, reply as unknown as FastifyReply);
      },
    },
  });
};

// A stream of its own: the forwarding ends it when a service breaks off, and the caller's connection still has to be answered.
const bodyToForward = ({ body, raw }: FastifyRequest): unknown => {
  if (body !== raw) return body;
  const forwarded = raw.pipe(new PassThrough());
  raw.once('close', () => {
    if (!raw.complete) forwarded.destroy();
  });
  return forwarded;
};

/** The headers that the front door writes itself, whatever the caller said. */
export const ownHeaders = (
  request: BuonoRequest,
  { traceparentOf, aheadMillis }: Pick<Forwarding, 'traceparentOf' | 'aheadMillis'>,
): Record<string, string> => ({
  'x-forwarded-for': request.ip,
  'x-forwarded-proto': request.protocol,
  traceparent: traceparentOf(request),
  ...(aheadMillis !== undefined && { [AHEAD_HEADER]: String(Math.trunc(aheadMillis())) }),
});

/** 503: the service does not answer; whether it has taken the request is not known. */
export const serviceAway = (): ProblemException =>
  new ProblemException(
    503,
    'service-away',
    'Servizio momentaneamente non raggiungibile',
    'Questa parte del sistema non risponde. Riprova tra poco; se ripeti un invio usa la stessa Idempotency-Key.',
    {},
    { 'Retry-After': '5' },
  );
