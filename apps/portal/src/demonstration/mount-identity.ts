// Puts the identity provider below /oidc of the platform's server, and answers its page of personas.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Provider } from 'oidc-provider';
import { OIDC_PATH } from './identity-names.js';
import { methodsOf, SPID_L2 } from './persona-claims.js';
import { personaPage } from './persona-page.js';
import { isPersonaName, PERSONAS } from './personas.js';

type Server = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const INTERACTION = new RegExp(`^${OIDC_PATH}/interaction/[\\w-]+$`);
const MOST_BYTES = 1_000;

/**
 * Requests below /oidc never reach Nest: the provider reads and answers them itself. It is made on the first of them, since
 * loading it takes longer than all the rest of a start.
 */
export const mountIdentity = (server: Server, makeProvider: () => Promise<Provider>): void => {
  let provider: Promise<Provider> | undefined;
  server.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith(`${OIDC_PATH}/`)) return done();
    reply.hijack();
    provider ??= makeProvider();
    provider.then((made) => answer(made, path, request.raw, reply.raw)).catch(() => fail(reply.raw));
  });
};

const answer = async (
  provider: Provider,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (INTERACTION.test(path)) return choosePersona(provider, request, response);
  // The provider finds out where it is mounted by comparing the two.
  Object.assign(request, { originalUrl: request.url });
  request.url = request.url?.slice(OIDC_PATH.length) ?? '/';
  return provider.callback()(request, response);
};

const choosePersona = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const name = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)).get('persona') : null;
  if (name === null || !isPersonaName(name)) {
    await provider.interactionDetails(request, response);
    response.writeHead(200, PAGE_HEADERS).end(personaPage());
    return;
  }
  const login = { accountId: name, acr: SPID_L2, amr: methodsOf(PERSONAS[name]), remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST_BYTES) throw new RangeError('more than a name was sent');
  }
  return body;
};

// No form-action: the answer to the form redirects to the client, and browsers count that too.
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
};

const fail = (response: ServerResponse): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(400, PAGE_HEADERS).end('<p>Accesso scaduto o non valido: ricomincia.</p>');
};
