// What the library keeps on a request and on the server: typed views over Fastify's objects, without reflection.
import { randomUUID } from 'node:crypto';
import type { RecentlyUsed } from '@buono/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnownRoutes } from './known-routes.js';

/** The reply, for `@Res({ passthrough: true }) reply: Reply`. */
export type Reply = FastifyReply;

/** The person behind a request, as far as this library needs to know; `@buono/access` puts it there. */
export interface Caller {
  readonly actorId: string;
}

/** A request as it passes through the house. */
export interface BuonoRequest extends FastifyRequest {
  /** Set by the guard of `@buono/access`. */
  principal?: Caller;
  /** SHA-256 of the `Authorization` header, where the rate limit has worked it out already. */
  tokenDigest?: string;
  /** The caller's correlation id, or one made here. */
  correlationId?: string;
  /** The command of the request, and under which key it was asked for. */
  keyUsed?: { readonly asked: string; readonly commandId: string };
}

/** What `configureHttp` leaves on the server for decorators, which Nest creates without injection. */
export interface HttpSettings {
  /** HMAC of a body as parsed, under a server key, with the key's version in front (`bodyTagOf` of `@buono/privacy`). */
  readonly bodyTag: (body: unknown) => string;
  readonly routes: KnownRoutes;
  /** What was done last under the keys of callers. */
  readonly keysUsed: RecentlyUsed<string>;
}

const SETTINGS = 'buonoHttp';

/** Leaves the settings on a Fastify server. */
export const keepSettings = (
  server: { decorate(name: string, value: unknown): unknown },
  settings: HttpSettings,
): void => {
  server.decorate(SETTINGS, settings);
};

/** The methods that the path of a request answers to; none if there is no such path. */
export const methodsAt = (request: FastifyRequest): readonly string[] =>
  settingsOf(request).routes.methodsAt(request.url.split('?', 1)[0] ?? '');

/** The settings of the server that received the request; a fault if `configureHttp` was not called. */
export const settingsOf = (request: FastifyRequest): HttpSettings => {
  const settings = (request.server as unknown as Record<string, HttpSettings | undefined>)[SETTINGS];
  if (settings === undefined) throw new Error('configureHttp was not called on this application');
  return settings;
};

/** One header as text; the first if it came twice. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

// Only random-looking ids are taken over: a free text could carry a codice fiscale into the log of events.
const RANDOM_ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const TRACE_PARENT = /^[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The correlation id: the trace id of `traceparent` (W3C Trace Context), as `X-Request-Id` writes it when that is the same;
 * else `X-Request-Id` if it is a UUID or 32 hexadecimal digits, else a new one.
 */
export const correlationIdOf = (request: BuonoRequest): string =>
  (request.correlationId ??= findCorrelationId(request));

const findCorrelationId = (request: BuonoRequest): string => {
  const requestId = headerOf(request, 'x-request-id')?.toLowerCase();
  const asked = requestId !== undefined && RANDOM_ID.test(requestId) ? requestId : undefined;
  const trace = TRACE_PARENT.exec(headerOf(request, 'traceparent') ?? '')?.[1];
  if (trace !== undefined && asked?.replaceAll('-', '') !== trace) return trace;
  return asked ?? randomUUID();
};
