// Bearer tokens: signature, issuer, audience, expiry, one algorithm; a token once verified is known by its hash for a while.
import { hash } from 'node:crypto';
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import {
  instantFromMillis,
  millisOf,
  type Clock,
  type CodiceFiscale,
  type Instant,
  type PersonId,
} from '@buono/kernel';
import type { TrustedIssuer } from './issuer.js';
import { authenticationOf, fiscalCodeOf, TokenRefused, type Authentication } from './token-claims.js';

/** A token that was verified: whose it is and how the person entered. */
export interface VerifiedToken extends Authentication {
  readonly actorId: PersonId;
  /** Until when it may be believed without looking again. */
  readonly until: Instant;
}

/** Who knows the person behind a codice fiscale: `KeyStore` of `@buono/privacy`. */
export interface KnowsPersons {
  personFor(fiscalCode: CodiceFiscale): Promise<PersonId>;
}

/** What a verifier needs. */
export interface TokenVerifierOptions {
  readonly issuers: readonly TrustedIssuer[];
  readonly keyStore: KnowsPersons;
  readonly clock: Clock;
  readonly audience?: string;
}

// Pinned: a token may not choose how it is checked (RFC 8725 §3.1).
const ALGORITHMS = ['ES256'];
const REMEMBERED_MS = 300_000;
const MOST_REMEMBERED = 10_000;

/** Verifies bearer tokens. */
export class TokenVerifier {
  private readonly known = new Map<string, VerifiedToken>();
  private readonly pending = new Map<string, Promise<VerifiedToken>>();
  private readonly issuers: ReadonlyMap<string, TrustedIssuer>;

  constructor(private readonly options: TokenVerifierOptions) {
    this.issuers = new Map(options.issuers.map((each) => [each.issuer, each]));
  }

  /**
   * The verified token: at once when it is remembered, else a promise that may reject with TokenRefused. `digest` is a SHA-256
   * that only this token has, for callers who know one already.
   */
  verify(token: string, digest: string = hash('sha256', token, 'base64')): VerifiedToken | Promise<VerifiedToken> {
    const known = this.known.get(digest);
    const now = this.options.clock.now();
    if (known !== undefined && now < known.until) return known;
    return this.pending.get(digest) ?? this.verifyOnce(token, digest, millisOf(now));
  }

  // Many requests may bring a new token at once: it is verified once.
  private verifyOnce(token: string, digest: string, now: number): Promise<VerifiedToken> {
    const verifying = this.verifyNew(token, digest, now).finally(() => this.pending.delete(digest));
    this.pending.set(digest, verifying);
    return verifying;
  }

  private async verifyNew(token: string, digest: string, now: number): Promise<VerifiedToken> {
    const claims = await this.claimsOf(token, now);
    const fiscalCode = fiscalCodeOf(claims);
    if (fiscalCode === undefined) throw new TokenRefused('fiscal-code-missing');
    const actorId = await this.options.keyStore.personFor(fiscalCode);
    const until = instantFromMillis(Math.min(now + REMEMBERED_MS, Math.floor((claims.exp ?? 0) * 1_000)));
    return this.remembered(digest, { ...authenticationOf(claims), actorId, until });
  }

  private remembered(digest: string, verified: VerifiedToken): VerifiedToken {
    // Entered last, forgotten last: the first of a Map is the one remembered longest.
    this.known.delete(digest);
    const oldest = this.known.size >= MOST_REMEMBERED ? this.known.keys().next() : undefined;
    if (oldest?.done === false) this.known.delete(oldest.value);
    this.known.set(digest, verified);
    return verified;
  }

  private async claimsOf(token: string, now: number): Promise<JWTPayload> {
    const trusted = this.issuers.get(issuerOf(token));
    if (trusted === undefined) throw new TokenRefused('issuer-not-trusted');
    try {
      const { payload } = await jwtVerify(token, trusted.keys, {
        issuer: trusted.issuer,
        audience: this.options.audience ?? 'buono',
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
        currentDate: new Date(now),
      });
      return payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

const issuerOf = (token: string): string => {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new TokenRefused('token-invalid');
  }
};

// The issuer's key set may be out of reach: that is a fault of ours, not the token's.
const refusalOf = (error: unknown): Error => {
  if (error instanceof errors.JWTExpired) return new TokenRefused('token-expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    return new TokenRefused(error.claim === 'aud' ? 'audience-wrong' : 'token-invalid');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return error;
  if (error instanceof errors.JOSEError) return new TokenRefused('token-invalid');
  return error instanceof Error ? error : new TokenRefused('token-invalid');
};
