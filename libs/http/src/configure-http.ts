// Everything that an application of the house does alike over HTTP, put on it before it listens.
import { readFileSync } from 'node:fs';
import type { RouteInfo } from '@nestjs/common/interfaces/index.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RecentlyUsed } from '@buono/event-store';
import { Admission } from './admission.js';
import { Doorway } from './doorway.js';
import { BODY_LIMITS, useBodyParsers, type BodyLimits } from './body-parsers.js';
import { explorerPage } from './openapi/explorer-page.js';
import type { OpenApiDocument } from './openapi/open-api.js';
import { KnownRoutes } from './known-routes.js';
import { ProblemException } from './problem.js';
import { ProblemFilter, type RenderPage } from './problem-filter.js';
import { RATE_LIMITS, RateLimiter, type RateLimits } from './rate-limit.js';
import { keepSettings } from './request.js';
import { useStreamedBodies } from './streamed-body.js';
import { answerWhenAllIsSent } from './unread-body.js';
import { CompiledValidationPipe } from './validation/validation-pipe.js';

/** Where the API lives. */
export const API_PREFIX = '/api/v1';

const KEYS_REMEMBERED = 10_000;

/** What an application says of itself. */
export interface HttpOptions {
  /** Tag of a body, as parsed, under a server key: `(body) => bodyTagOf(body, serverKey)` of `@buono/privacy`. */
  readonly bodyTag: (body: unknown) => string;
  /** Paces by caller; `false` for none (benchmarks). */
  readonly rateLimit?: RateLimits | false;
  readonly bodyLimits?: BodyLimits;
  /** Routes outside `/api/v1` besides `health/…` and `metrics`: the portal's pages. */
  readonly outside?: readonly (string | RouteInfo)[];
  /** Problems as pages, for routes outside the API. */
  readonly renderPage?: RenderPage;
  /** The committed OpenAPI document, served at `/api/openapi.json` and explained at `/api`. */
  readonly openApiFile?: string;
  /** Whether every part is up, for `/api/v1/status`. */
  readonly ready?: () => boolean | Promise<boolean>;
}

/** Configures an application made with `httpAdapter()`; call it before `listen` or `init`. */
export const configureHttp = (app: NestFastifyApplication, options: HttpOptions): void => {
  const server = app.getHttpAdapter().getInstance();
  const routes = new KnownRoutes();
  server.addHook('onRoute', (route) => routes.add(route));
  keepSettings(server, { bodyTag: options.bodyTag, routes, keysUsed: new RecentlyUsed(KEYS_REMEMBERED) });
  useBodyParsers(app, options.bodyLimits ?? BODY_LIMITS);
  useStreamedBodies(app);
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/*path', 'metrics', ...(options.outside ?? [])] });
  app.useGlobalPipes(new CompiledValidationPipe());
  app.useGlobalFilters(new ProblemFilter(options.renderPage));
  guardTheDoor(server, options.rateLimit ?? RATE_LIMITS);
  serveStatus(server, options.ready ?? (() => true));
  if (options.openApiFile !== undefined) serveOpenApi(server, options.openApiFile);
};

const guardTheDoor = (server: FastifyInstance, limits: RateLimits | false): void => {
  const limiter = limits === false ? undefined : new RateLimiter(limits);
  const admission = new Admission();
  const doorway = new Doorway();
  server.server.on('connection', () => doorway.taken());
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    reply.header('X-Content-Type-Options', 'nosniff');
    if (!request.url.startsWith('/api/')) return done();
    reply.header('Cache-Control', 'no-store');
    doorway.pass(() => {
      try {
        limiter?.admit(request, reply);
        return admission.admit(request, reply) ? done() : undefined;
      } catch (refused) {
        return done(refused as Error);
      }
    });
  });
  answerWhenAllIsSent(server);
};

// The path that the interoperability guidelines look for (AgID ruleset, `paths-status`).
const serveStatus = (server: FastifyInstance, ready: () => boolean | Promise<boolean>): void => {
  server.get(`${API_PREFIX}/status`, async () => {
    if (await ready()) return { status: 'up' };
    throw new ProblemException(
      503,
      'not-ready',
      'Servizio in avvio',
      'Il servizio si sta avviando. Riprova tra poco.',
      {},
      { 'Retry-After': '5' },
    );
  });
};

const serveOpenApi = (server: FastifyInstance, file: string): void => {
  const json = readFileSync(file, 'utf8');
  const page = explorerPage(JSON.parse(json) as OpenApiDocument);
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(json));
  server.get('/api', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      .send(page),
  );
};
