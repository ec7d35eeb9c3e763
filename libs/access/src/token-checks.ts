// What a bearer token must be before anything that it says is believed: signature, issuer, audience, term, one algorithm.
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { TrustedIssuer } from './issuer.js';
import { TokenRefused } from './token-refused.js';

// Pinned: a token may not choose how it is checked (RFC 8725 §3.1).
const ALGORITHMS = ['ES256'];

/** Whoever checks tokens: this thread, or one beside it. */
export interface ChecksTokens {
  /**
   * What a good token says, at a moment in milliseconds since 1970.
   * Rejects with TokenRefused; with another error when it could not be checked, because the issuer's keys were out of reach.
   */
  claimsOf(token: string, nowMs: number): Promise<JWTPayload>;
}

/** Checks tokens in the thread that asks. */
export class TokenChecks implements ChecksTokens {
  private readonly keys: ReadonlyMap<string, JWTVerifyGetKey>;

  constructor(
    issuers: readonly TrustedIssuer[],
    private readonly audience = 'buono',
  ) {
    this.keys = new Map(issuers.map(({ issuer, keys }) => [issuer, keysOf(keys)]));
  }

  async claimsOf(token: string, nowMs: number): Promise<JWTPayload> {
    const issuer = issuerOf(token);
    const keys = this.keys.get(issuer);
    if (keys === undefined) throw new TokenRefused('issuer-not-trusted');
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...{ issuer, audience: this.audience, algorithms: ALGORITHMS },
        requiredClaims: ['exp'],
        currentDate: new Date(nowMs),
      });
      return payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

const keysOf = (keys: TrustedIssuer['keys']): JWTVerifyGetKey =>
  typeof keys === 'string' ? createRemoteJWKSet(new URL(keys)) : createLocalJWKSet(keys);

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
