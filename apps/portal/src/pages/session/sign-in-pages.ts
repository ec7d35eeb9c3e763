// Coming in and going out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientFor } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { notice } from '../frame/parts.js';
import type { Page, Visit } from '../visit.js';
import { deskOf } from './desk.js';
import { BEGINNING } from './homes.js';
import type { Cookies } from './session.js';
import type { Leaving, SignIn } from './sign-in.js';

const COOKIE = 'buono-accesso';
const LEAVING = { seconds: 15 * 60, path: '/accesso' };

/** A path of ours to go to; anything else is the first page of who signs in. */
export const ownPath = (asked: string | null | undefined, otherwise = BEGINNING): string =>
  asked !== null && asked !== undefined && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(asked) ? asked : otherwise;

/** The page with the ways to sign in. */
export const signInPage = (visit: Visit, canSignIn: boolean): Page => {
  const { t, icons, query, isDemonstration } = visit;
  const to = ownPath(query.get('poi'));
  const way = (name: string, text: string): Html =>
    html`<a class="btn btn-primary way" href="/accesso/inizio?${new URLSearchParams({ poi: to }).toString()}"
      >${icon(icons, 'it-user', 'icon-white')} ${name}<span class="visually-hidden"> – ${text}</span></a
    >`;
  return {
    title: t.signIn.title,
    body: html`<div class="narrow">
      <h1>${t.signIn.title}</h1>
      ${query.has('fallito') && notice(icons, 'warning', html`<p>${t.signIn.failed}</p>`)}
      ${query.has('scaduto') && notice(icons, 'info', html`<p>${t.signIn.expired}</p>`)}
      <p class="lead">${t.signIn.why}</p>
      ${isDemonstration && notice(icons, 'warning', html`<p><strong>${t.signIn.demoTitle}</strong> ${t.signIn.demo}</p>`)}
      ${canSignIn ? html`<p class="ways">${way(t.signIn.spid, t.signIn.spidText)} ${way(t.signIn.cie, t.signIn.cieText)}</p>` : notice(icons, 'warning', html`<p>${t.signIn.none}</p>`)}
      <h2>${t.signIn.cannot}</h2>
      <p>${t.signIn.cannotText}</p>
    </div>`,
  };
};

/** What signing in and out needs. */
export interface Doors {
  readonly cookies: Cookies;
  readonly signIn: SignIn | undefined;
  readonly publicUrl: string;
  readonly apiUrl: string;
  readonly nowMillis: () => number;
  readonly onFault: (error: unknown, where: string) => void;
}

/** The addresses that lead to the issuer and back. */
export const serveSignIn = (
  server: FastifyInstance,
  { cookies, signIn, publicUrl, apiUrl, nowMillis, onFault }: Doors,
): void => {
  server.get('/accesso/inizio', async (request: FastifyRequest, reply: FastifyReply) => {
    const { poi } = request.query as { readonly poi?: string };
    if (signIn === undefined) return reply.redirect('/accesso', 303);
    // Cookies are of one host: whoever came by another name goes on from the one that the issuer sends back to.
    if (request.host !== new URL(publicUrl).host) return reply.redirect(`${publicUrl}${request.url}`, 303);
    const { url, leaving } = await signIn.begin(ownPath(poi));
    await cookies.keep(reply, COOKIE, leaving, LEAVING);
    return reply.redirect(url, 303);
  });

  server.get('/accesso/ritorno', async (request: FastifyRequest, reply: FastifyReply) => {
    const leaving = await cookies.open<Leaving>(request, COOKIE);
    cookies.write(reply, COOKIE, '', { ...LEAVING, seconds: 0 });
    if (signIn === undefined || leaving === undefined) return reply.redirect('/accesso?fallito', 303);
    try {
      const { token, seconds, person } = await signIn.finish(request.url.split('?')[1] ?? '', leaving);
      const desk = await deskOf(clientFor({ apiUrl, address: request.ip, token, heard: () => undefined }));
      const signedIn = { token, until: nowMillis() + seconds * 1_000, person, desk };
      await cookies.keepSession(reply, { ...cookies.newSession(), signedIn });
      return await reply.redirect(leaving.to, 303);
    } catch (error) {
      onFault(error, 'sign-in');
      return reply.redirect('/accesso?fallito', 303);
    }
  });
};
