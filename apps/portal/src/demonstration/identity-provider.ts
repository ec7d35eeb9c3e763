// The demonstration's identity provider: authorization code with PKCE over the personas, and the same claims as SPID and CIE.
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { interactionPolicy, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { DEMONSTRATION_CLIENT, issuerOf, OIDC_PATH, PORTAL_CLIENT } from './identity-names.js';
import { ProviderMemory } from './memory-adapter.js';
import { AUDIENCE } from './mint-token.js';
import { accessClaimsOf, profileClaimsOf, SPID_L2 } from './persona-claims.js';
import { isPersonaName, PERSONAS } from './personas.js';
import { refusedPage } from './persona-page.js';

// The API as a resource (RFC 8707): its tokens are JWTs for the audience that it wants.
const API = 'urn:buono:api';
const TOKEN_SECONDS = 8 * 3_600;

/** The provider; it answers below `OIDC_PATH` and sends people to the page on which a persona is chosen. */
export const identityProvider = (publicUrl: string, key: JWK, now: () => number): Provider =>
  new Provider(issuerOf(publicUrl), configuration(publicUrl, key, new ProviderMemory(now)));

const configuration = (publicUrl: string, key: JWK, memory: ProviderMemory): Configuration => ({
  adapter: (kind: string) => memory.adapterFor(kind),
  jwks: { keys: [key] },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  clients: [
    {
      client_id: DEMONSTRATION_CLIENT,
      client_name: 'Buono, dati di prova',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'ES256',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback', 'http://localhost/callback'],
    },
    {
      client_id: PORTAL_CLIENT,
      client_name: 'Buono, le pagine',
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'ES256',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${publicUrl}/accesso/ritorno`],
    },
  ],
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  claims: { openid: ['sub'], profile: PROFILE_CLAIMS, acr: null, amr: null },
  acrValues: [SPID_L2],
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  scopes: ['openid'],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'api',
        audience: AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: TOKEN_SECONDS,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  interactions: { url: (_, { uid }) => `${OIDC_PATH}/interaction/${uid}`, policy: withoutConsent() },
  ttl: { Session: TOKEN_SECONDS, Grant: TOKEN_SECONDS, Interaction: 900, IdToken: 3_600, AccessToken: TOKEN_SECONDS },
  findAccount: (_, id) => accountOf(id),
  extraTokenClaims: (_, token) => {
    const name = 'accountId' in token ? token.accountId : undefined;
    return name !== undefined && isPersonaName(name) ? accessClaimsOf(PERSONAS[name]) : undefined;
  },
  loadExistingGrant: grantEverything,
  renderError: (ctx, { error, error_description: description }) => {
    ctx.type = 'html';
    ctx.body = refusedPage(error, description);
  },
});

const PROFILE_CLAIMS = ['fiscal_number', 'given_name', 'family_name', 'birthdate', 'gender', 'place_of_birth'];

const accountOf = (id: string) =>
  isPersonaName(id)
    ? { accountId: id, claims: () => Promise.resolve({ sub: id, ...profileClaimsOf(PERSONAS[id]) }) }
    : undefined;

// The client is the house itself: there is nothing to consent to.
const withoutConsent = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API, 'api');
  await grant.save();
  return grant;
};
