// From a request to a page and back: session, language, proof of forms, and every way in which a page can fail.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiRefused, clientFor, further } from './api.js';
import type { Speaking } from './exchange.js';
import { powersOf } from './powers.js';
import { documentOf, type Frame } from './frame/layout.js';
import { faultPage, noSuchPage, refusedPage, staleForm } from './frame/problem-page.js';
import type { Language } from './language/language.js';
import { cookieOf, type Cookies, type Session } from './session/session.js';
import type { Sealing } from './session/sealed.js';
import type { PagesParts } from './settings.js';
import { dispositionOf, downloadFor, SentForm, uploadFor } from './upload.js';
import { NoSuchPage, type FileSent, type Outcome, type Page, type Route, type Visit } from './visit.js';

/** What every page is served with. */
export interface Served {
  readonly parts: PagesParts;
  readonly frame: Frame;
  readonly languages: readonly Language[];
  readonly cookies: Cookies;
  readonly sealing: Sealing;
}

/** The name of the cookie that remembers a language. */
export const LANGUAGE_COOKIE = 'buono-lingua';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Puts a page at its address. */
export const servePage = (server: FastifyInstance, served: Served, route: Route): void => {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const coming = await arrival(request, served);
      const outcome = await outcomeOf(route, coming.visit, request, served);
      await leave(reply, coming, served);
      if ('to' in outcome) return reply.redirect(outcome.to, 303);
      if ('fileName' in outcome) return sendFile(reply, outcome);
      if ('told' in outcome) return reply.code(outcome.status ?? 200).send(outcome.told);
      return sendPage(reply, outcome, coming.visit, served);
    },
  });
};

/** Answers with a page that no route made. */
export const sendProblem = async (
  request: FastifyRequest,
  reply: FastifyReply,
  served: Served,
  pageOf: (visit: Visit) => Page,
): Promise<FastifyReply> => {
  const { visit } = await arrival(request, served);
  return sendPage(reply, pageOf(visit), visit, served);
};

const sendPage = (reply: FastifyReply, page: Page, visit: Visit, { frame }: Served): FastifyReply =>
  reply
    .code(page.status ?? 200)
    .headers(powersOf(page))
    .type('text/html; charset=utf-8')
    .header('content-language', visit.code)
    .send(documentOf(page, visit, frame));

const sendFile = (reply: FastifyReply, { fileName, type, content }: FileSent): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', dispositionOf(fileName))
    .send(typeof content === 'string' ? content : Buffer.from(content));

interface Arrival {
  readonly visit: Visit;
  readonly session: Session;
  /** What was written during the visit had come this far. */
  seen: string | undefined;
  /** Whether the browser has to remember it. */
  isNeeded: boolean;
}

const arrival = async (request: FastifyRequest, served: Served): Promise<Arrival> => {
  const { parts, languages, cookies, sealing, frame } = served;
  const session = (await cookies.sessionOf(request)) ?? cookies.newSession();
  const language = languageOf(request, languages);
  const [path = '/', query = ''] = request.url.split('?');
  const coming = { seen: session.seen, isNeeded: session.signedIn !== undefined };
  const { signedIn } = session;
  const speaking: Speaking = {
    apiUrl: parts.apiUrl,
    address: request.ip,
    ...(signedIn !== undefined && { token: signedIn.token }),
    ...(session.seen !== undefined && { seen: session.seen }),
    heard: (position) => {
      coming.seen = further(coming.seen, position);
    },
  };
  const visit: Visit = {
    ...language,
    languages,
    here: request.method === 'GET' ? request.url : path,
    params: request.params as Record<string, string>,
    query: new URLSearchParams(query),
    ...sentIn(request.body),
    person: signedIn?.person,
    desk: signedIn?.desk,
    // A browser gets a session when a form needs one, not before.
    get proof() {
      coming.isNeeded = true;
      return sealing.proofOf(session.id);
    },
    get mark() {
      const { fiscalCode, givenName = '', familyName = '' } = signedIn?.person ?? {};
      return sealing.markOf(fiscalCode ?? `${givenName} ${familyName}`);
    },
    icons: frame.assets.icons,
    asset: frame.assets.of,
    help: parts.help,
    site: { organisation: parts.organisation, publicUrl: parts.publicUrl },
    isDemonstration: parts.isDemonstration,
    nowMillis: parts.nowMillis(),
    api: clientFor(speaking),
    upload: uploadFor(speaking),
    download: downloadFor(speaking),
  };
  return Object.assign(coming, { visit, session });
};

const sentIn = (body: unknown): Pick<Visit, 'files' | 'form'> => {
  if (body instanceof SentForm) return { form: body.fields, files: body.files };
  return { form: body instanceof URLSearchParams ? body : new URLSearchParams(), files: new Map() };
};

// A page seen renews the half hour.
const leave = async (reply: FastifyReply, { session, seen, isNeeded }: Arrival, { cookies }: Served): Promise<void> => {
  if (isNeeded) await cookies.keepSession(reply, { ...session, ...(seen !== undefined && { seen }) });
};

const outcomeOf = async (
  { method, handler, isPrivate = false }: Route,
  visit: Visit,
  request: FastifyRequest,
  { parts }: Served,
): Promise<Outcome> => {
  try {
    if (isPrivate && visit.person === undefined) return toSignIn(visit);
    if (method === 'POST' && !isOwnForm(request, visit, parts.publicUrl)) return staleForm(visit);
    if (!idsAreWhole(visit)) return noSuchPage(visit);
    return await handler(visit);
  } catch (error) {
    if (error instanceof NoSuchPage) return noSuchPage(visit);
    if (!(error instanceof ApiRefused)) {
      parts.onFault(error, `page ${request.routeOptions.url ?? ''}`);
      return faultPage(visit);
    }
    const { status } = error.problem;
    if (status === 401) return toSignIn(visit);
    return status === 404 || status === 403 ? noSuchPage(visit) : refusedPage(visit, error.problem);
  }
};

const toSignIn = ({ here, person }: Visit): Outcome => ({
  to: `/accesso?${new URLSearchParams({ poi: here, ...(person !== undefined && { scaduto: '' }) }).toString()}`,
});

// The browser itself says where a form came from; the proof holds for those that say nothing.
const isOwnForm = ({ headers }: FastifyRequest, { form, proof }: Visit, publicUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin !== undefined && new URL(headers.origin).host !== (headers.host ?? new URL(publicUrl).host))
    return false;
  return form.get('_proof') === proof;
};

const idsAreWhole = ({ params }: Visit): boolean =>
  Object.entries(params).every(([name, value]) => !name.endsWith('Id') || UUID.test(value));

const languageOf = (request: FastifyRequest, languages: readonly Language[]): Language => {
  const [first] = languages;
  if (first === undefined) throw new Error('there is no language');
  const chosen = cookieOf(request, LANGUAGE_COOKIE);
  return languages.find(({ code }) => code === chosen) ?? first;
};
