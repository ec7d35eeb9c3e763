// How the mock checks a call, as a provider of the PDND must: voucher, evidence, signature, digest, purpose, expiry.
import { createHash, randomUUID } from 'node:crypto';
import { generateKeyPair, importSPKI, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { millisOf, type Clock } from '@buono/kernel';
import type { EServiceSettings } from '../pdnd/pdnd-settings.js';

/** The client that the mock PDND knows: its public key in PEM (SPKI). */
export interface KnownClient {
  readonly clientId: string;
  readonly keyId: string;
  readonly publicKey: string;
}

/** A check that failed, with the status that the real service gives. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly status: 400 | 401 | 403,
    readonly why: string,
  ) {
    super(why);
  }
}

const RS256 = 'RS256';
const VOUCHER_SECONDS = 600;
const ALLOWED = new Set(['iss', 'sub', 'aud', 'jti', 'iat', 'exp', 'purposeId', 'digest']);

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export class Guard {
  readonly #seen = new Set<string>();

  private constructor(
    private readonly known: { readonly client: KnownClient; readonly key: CryptoKey },
    private readonly own: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
    private readonly settings: { readonly audience: string; readonly clock: Clock },
  ) {}

  /** A guard that knows one client, with a key of its own for vouchers. */
  static async create(client: KnownClient, audience: string, clock: Clock): Promise<Guard> {
    const key = await importSPKI(client.publicKey, RS256);
    return new Guard({ client, key }, await generateKeyPair(RS256), { audience, clock });
  }

  /** The voucher for an assertion. @throws Rejected */
  async voucher(form: URLSearchParams, services: readonly EServiceSettings[]): Promise<object> {
    if (form.get('grant_type') !== 'client_credentials') throw new Rejected(400, 'grant_type');
    const claims = await this.#ofClient(form.get('client_assertion') ?? '', this.settings.audience, 'assertion');
    const strange = Object.keys(claims).filter((name) => !ALLOWED.has(name));
    if (strange.length > 0) throw new Rejected(400, `claims not allowed: ${strange.join(', ')}`);
    this.#once(claims);
    const service = services.find(({ purposeId }) => purposeId === claims['purposeId']);
    if (service === undefined) throw new Rejected(400, 'purposeId');
    const now = this.#now();
    const voucher = await new SignJWT({ purposeId: service.purposeId, digest: claims['digest'] })
      .setProtectedHeader({ alg: RS256, kid: 'mock-pdnd', typ: 'at+jwt' })
      .setIssuer('mock-pdnd')
      .setSubject(this.known.client.clientId)
      .setAudience(service.audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + VOUCHER_SECONDS)
      .sign(this.own.privateKey);
    return { access_token: voucher, token_type: 'Bearer', expires_in: VOUCHER_SECONDS };
  }

  /** Admits a call to a service. @throws Rejected */
  async admit(headers: Headers, body: Buffer, service: EServiceSettings): Promise<void> {
    const { audience, purposeId } = service;
    const voucher = await this.#ofPdnd(one(headers, 'authorization').replace(/^Bearer /, ''), audience);
    if (voucher['purposeId'] !== purposeId) throw new Rejected(403, 'purpose of the voucher');
    const evidence = one(headers, 'agid-jwt-trackingevidence');
    const bound = (voucher['digest'] as { readonly value?: unknown } | undefined)?.value;
    if (bound !== createHash('sha256').update(evidence).digest('hex')) throw new Rejected(401, 'evidence not bound');
    const said = await this.#ofClient(evidence, audience, 'evidence');
    for (const claim of ['userID', 'userLocation', 'LoA', 'purposeId'])
      if (said[claim] === undefined) throw new Rejected(400, `evidence without ${claim}`);
    const signed = await this.#ofClient(one(headers, 'agid-jwt-signature'), audience, 'signature');
    this.#once(signed);
    const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
    if (one(headers, 'digest') !== digest) throw new Rejected(400, 'digest of the body');
    this.#covers(signed['signed_headers'], headers);
  }

  #covers(signed: unknown, headers: Headers): void {
    const pairs = Array.isArray(signed) ? signed.flatMap((pair) => Object.entries(pair as object)) : [];
    const covered = new Map(pairs as [string, unknown][]);
    for (const name of ['digest', 'content-type', 'content-encoding'])
      if (covered.get(name) !== one(headers, name)) throw new Rejected(401, `signature does not cover ${name}`);
  }

  // A token that was used to ask, or to sign one body, is not used again.
  #once({ jti }: JWTPayload): void {
    if (jti === undefined || this.#seen.has(jti)) throw new Rejected(401, 'jti used before');
    this.#seen.add(jti);
  }

  #ofClient(token: string, audience: string, what: string): Promise<JWTPayload> {
    return this.#verified(token, this.known.key, { audience, what, issuer: this.known.client.clientId });
  }

  #ofPdnd(token: string, audience: string): Promise<JWTPayload> {
    return this.#verified(token, this.own.publicKey, { audience, what: 'voucher', issuer: 'mock-pdnd' });
  }

  async #verified(
    token: string,
    key: CryptoKey,
    { audience, issuer, what }: { readonly audience: string; readonly issuer: string; readonly what: string },
  ): Promise<JWTPayload> {
    const currentDate = new Date(this.#now() * 1_000);
    const options = { algorithms: [RS256], audience, issuer, currentDate, requiredClaims: ['exp', 'iat', 'jti'] };
    try {
      return (await jwtVerify(token, key, options)).payload;
    } catch (error) {
      throw new Rejected(401, `${what}: ${error instanceof Error ? error.message : 'not valid'}`);
    }
  }

  #now(): number {
    return Math.floor(millisOf(this.settings.clock.now()) / 1_000);
  }
}

const one = (headers: Headers, name: string): string => {
  const value = headers[name];
  if (typeof value !== 'string' || value === '') throw new Rejected(400, `${name} is missing`);
  return value;
};
