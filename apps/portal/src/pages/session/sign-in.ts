// Signing in with the trusted issuer: authorization code with PKCE, state and nonce (domain.md §8.1).
import * as oidc from 'openid-client';
import type { Person } from './session.js';

/** How the portal is known to the issuer. */
export interface Client {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly secret?: string;
  /** Where the issuer sends people back. */
  readonly redirectUri: string;
}

/** What is remembered between leaving and coming back. */
export interface Leaving {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page that was asked for. */
  readonly to: string;
}

/** Somebody has signed in. */
export interface SignedIn {
  readonly token: string;
  readonly seconds: number;
  readonly person: Person;
}

// What citizens need (SPID level 2; CIE has the same).
const LEVEL = 'https://www.spid.gov.it/SpidL2';
const NO_END_SECONDS = 900;

/** The issuer, asked for its addresses on the first sign-in. */
export class SignIn {
  #issuer: Promise<oidc.Configuration> | undefined;

  constructor(private readonly client: Client) {}

  /** Where to send the browser, and what to remember meanwhile. */
  async begin(to: string): Promise<{ readonly url: string; readonly leaving: Leaving }> {
    const leaving = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    };
    const url = oidc.buildAuthorizationUrl(await this.issuer(), {
      redirect_uri: this.client.redirectUri,
      scope: 'openid profile',
      acr_values: LEVEL,
      // A person at a shared desk signs in as themselves, whoever was there before.
      prompt: 'login',
      state: leaving.state,
      nonce: leaving.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, leaving };
  }

  /** Who came back. Rejects when the answer is not the one to what was asked. */
  async finish(query: string, { state, nonce, verifier }: Leaving): Promise<SignedIn> {
    const tokens = await oidc.authorizationCodeGrant(
      await this.issuer(),
      new URL(`${this.client.redirectUri}?${query}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    );
    return {
      token: tokens.access_token,
      seconds: tokens.expiresIn() ?? NO_END_SECONDS,
      person: personOf(tokens.claims() ?? {}),
    };
  }

  private issuer(): Promise<oidc.Configuration> {
    const { issuer, clientId, secret } = this.client;
    const insecure = issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
    this.#issuer ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        undefined,
        secret === undefined ? oidc.None() : oidc.ClientSecretPost(secret),
        insecure,
      )
      .catch((error: unknown) => {
        this.#issuer = undefined;
        throw error;
      });
    return this.#issuer;
  }
}

const FISCAL_NUMBER = ['fiscal_number', 'https://attributes.eid.gov.it/fiscal_number'];

const personOf = (claims: Readonly<Record<string, unknown>>): Person => {
  const said = (name: string): string | undefined =>
    typeof claims[name] === 'string' && claims[name] !== '' ? claims[name] : undefined;
  const fiscalCode = FISCAL_NUMBER.map(said)
    .find((number) => number !== undefined)
    ?.replace(/^TINIT-/, '');
  const birthDate = said('birthdate');
  return {
    givenName: said('given_name') ?? '',
    familyName: said('family_name') ?? '',
    ...(fiscalCode !== undefined && { fiscalCode }),
    ...(birthDate !== undefined && { birthDate }),
  };
};
