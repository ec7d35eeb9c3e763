// The three tokens that we sign: assertion for a voucher, evidence of who asks, signature over the body (AgID, ModI).
import { createHash, randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT, type JWTPayload } from 'jose';
import { millisOf, type Clock } from '@buono/kernel';
import type { EServiceSettings, PdndClient } from './pdnd-settings.js';

/** Seconds for which what we sign is good. */
const GOOD_FOR = 120;
const ALGORITHM = 'RS256';

/** The headers of one call besides the voucher. */
export interface SignedHeaders {
  readonly digest: string;
  readonly signature: string;
}

export const CONTENT_TYPE = 'application/json';
export const CONTENT_ENCODING = 'identity';

/** `SHA-256=<base64>` of a body (RFC 3230, as the pattern INTEGRITY_REST wants it). */
export const digestOf = (body: string | Uint8Array): string =>
  `SHA-256=${createHash('sha256').update(body).digest('base64')}`;

export class Signer {
  readonly #key: ReturnType<typeof importPKCS8>;

  // Private fields of the language: an object that is logged by mistake does not show the key.
  readonly #client: PdndClient;

  constructor(
    client: PdndClient,
    private readonly clock: Clock,
  ) {
    this.#client = client;
    this.#key = importPKCS8(client.privateKey, ALGORITHM);
    // Told to who signs; until then nobody waits for it.
    this.#key.catch(() => undefined);
  }

  /** Asks for a voucher (RFC 7521): no `nbf`, which the PDND refuses; the digest binds the voucher to the evidence. */
  assertion({ purposeId }: EServiceSettings, evidence: string): Promise<string> {
    const value = createHash('sha256').update(evidence).digest('hex');
    return this.#sign(this.#client.audience, { purposeId, digest: { alg: 'SHA256', value } }, { notBefore: false });
  }

  /** Who asks and from where (AUDIT_REST_02): codes of the office, never of the person it asks about. */
  evidence({ audience, purposeId }: EServiceSettings): Promise<string> {
    const { userId: userID, userLocation, levelOfAssurance: LoA } = this.#client;
    const dnonce = Number.parseInt(randomUUID().replaceAll('-', '').slice(0, 12), 16);
    return this.#sign(audience, { purposeId, dnonce, userID, userLocation, LoA });
  }

  /** Commits to the body and its type (INTEGRITY_REST_02): what arrives is what was sent, by who holds the key. */
  async signature({ audience, purposeId }: EServiceSettings, body: string): Promise<SignedHeaders> {
    const digest = digestOf(body);
    const signed_headers = [{ digest }, { 'content-type': CONTENT_TYPE }, { 'content-encoding': CONTENT_ENCODING }];
    return { digest, signature: await this.#sign(audience, { purposeId, signed_headers }) };
  }

  async #sign(audience: string, claims: JWTPayload, { notBefore = true } = {}): Promise<string> {
    const { clientId, keyId } = this.#client;
    const now = Math.floor(millisOf(this.clock.now()) / 1_000);
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: keyId, typ: 'JWT' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + GOOD_FOR);
    return (notBefore ? token.setNotBefore(now) : token).sign(await this.#key);
  }
}
