// The pages of the portal on a server: who may frame them and what they may load, forms, static files, and every address.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readAssets, serveAssets } from './frame/assets.js';
import { faultPage, noSuchPage, tooLargePage } from './frame/problem-page.js';
import { readLanguages, type Language } from './language/language.js';
import { FAMILY_ROUTES } from './family/routes.js';
import { OFFICE_ROUTES } from './office/routes.js';
import { serveOffline } from './provider/offline/serve-offline.js';
import { ACT_ROUTES } from './office/acts/routes.js';
import { PROVIDER_ROUTES } from './provider/routes.js';
import { NO_SENSES, PAGE_POLICY } from './powers.js';
import { PUBLIC_ROUTES } from './public/routes.js';
import { REGION_ROUTES } from './region/routes.js';
import { STAFF_ROUTES } from './staff/routes.js';
import { TEXT_ROUTES } from './texts/routes.js';
import { systemRoutes } from './public/system-page.js';
import { LANGUAGE_COOKIE, sendProblem, servePage, type Served } from './serve-page.js';
import { Cookies } from './session/session.js';
import { Sealing } from './session/sealed.js';
import { SignIn } from './session/sign-in.js';
import { BEGINNING, homeOf } from './session/homes.js';
import { ownPath, serveSignIn, signInPage } from './session/sign-in-pages.js';
import type { PagesParts } from './settings.js';
import { readSentForm } from './upload.js';
import type { Route } from './visit.js';

// A register pasted from a spreadsheet has thousands of rows.
const FORM_BYTES = 1_000_000;
// A bank's statement of a busy month; what is larger goes to the API.
const FILE_BYTES = 8_000_000;
const YEAR_SECONDS = 365 * 24 * 3_600;

// What machines ask for is answered as machines read it.
const NOT_PAGES = /^\/(?:api|health|metrics|oidc)(?:[/?]|$)/;

/** Puts the pages on a server; call it before the server has parsers of its own. */
export const mountPages = (server: FastifyInstance, parts: PagesParts): void => {
  const served = servedWith(parts);
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || request.method !== 'GET' || NOT_PAGES.test(request.url)) return;
    guard(reply, parts.publicUrl);
    return sendProblem(request, reply, served, noSuchPage);
  });
  void server.register((scope, _options, done) => {
    scope.addHook('onRequest', (_request, reply, next) => {
      guard(reply, parts.publicUrl);
      next();
    });
    readForms(scope);
    serveAssets(scope);
    serveLanguages(scope, served.languages);
    serveOffline(scope, served);
    const signIn = signInOf(parts);
    serveSignIn(scope, { ...parts, cookies: served.cookies, signIn });
    const canSignIn = signIn !== undefined;
    servePage(scope, served, { method: 'GET', path: '/accesso', handler: (visit) => signInPage(visit, canSignIn) });
    serveSignOut(scope, served);
    const system = systemRoutes(parts.surroundings, parts.isDemonstration);
    for (const route of [
      ...PUBLIC_ROUTES,
      ...system,
      ...FAMILY_ROUTES,
      ...ACT_ROUTES,
      ...PROVIDER_ROUTES,
      ...OFFICE_ROUTES,
      ...REGION_ROUTES,
      ...STAFF_ROUTES,
      ...TEXT_ROUTES,
      BEGINNING_ROUTE,
    ])
      servePage(scope, served, route);
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      if (error.statusCode === 413) return sendProblem(request, reply, served, tooLargePage);
      parts.onFault(error, 'pages');
      return sendProblem(request, reply, served, faultPage);
    });
    done();
  });
};

// Everybody begins where their work is.
const BEGINNING_ROUTE: Route = {
  method: 'GET',
  path: BEGINNING,
  isPrivate: true,
  handler: ({ desk }) => ({ to: desk === undefined ? '/pratiche' : homeOf(desk) }),
};

const servedWith = (parts: PagesParts): Served => {
  const sealing = new Sealing(parts.sessionKey, parts.nowMillis);
  return {
    parts,
    frame: { assets: readAssets(), organisation: parts.organisation },
    languages: readLanguages(),
    sealing,
    cookies: new Cookies(sealing, parts.publicUrl.startsWith('https:'), parts.nowMillis),
  };
};

const signInOf = ({ client, issuer, publicUrl }: PagesParts): SignIn | undefined =>
  client === undefined
    ? undefined
    : new SignIn({
        issuer,
        clientId: client.id,
        ...(client.secret !== undefined && { secret: client.secret }),
        redirectUri: `${publicUrl}/accesso/ritorno`,
      });

const guard = (reply: FastifyReply, publicUrl: string): void => {
  void reply.headers({
    'content-security-policy': PAGE_POLICY,
    'permissions-policy': NO_SENSES,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  });
};

const readForms = (scope: FastifyInstance): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: FILE_BYTES },
    (request: FastifyRequest, body: Buffer) => readSentForm(request.headers['content-type'] ?? '', body),
  );
};

const serveLanguages = (scope: FastifyInstance, languages: readonly Language[]): void => {
  scope.get('/lingua/:code', (request, reply) => {
    const { code } = request.params as { readonly code: string };
    const { da } = request.query as { readonly da?: string };
    if (languages.some((language) => language.code === code))
      void reply.header(
        'set-cookie',
        `${LANGUAGE_COOKIE}=${code}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`,
      );
    return reply.redirect(ownPath(da, '/'), 303);
  });
};

const serveSignOut = (scope: FastifyInstance, served: Served): void => {
  scope.post('/uscita', async (request, reply) => {
    const session = await served.cookies.sessionOf(request);
    const sent = request.body instanceof URLSearchParams ? request.body.get('_proof') : null;
    if (session !== undefined && sent === served.sealing.proofOf(session.id)) {
      served.cookies.endSession(reply);
      // What a device kept for when there is no network goes with whoever kept it.
      void reply.header('clear-site-data', '"storage"');
    }
    return reply.redirect('/', 303);
  });
};
