// The issuers that are trusted, and where their keys are.
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** An issuer of tokens whose word is taken. */
export interface TrustedIssuer {
  /** The `iss` of its tokens, compared exactly. */
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

/** An issuer whose keys are published at an address (fetched when needed, at most every 30 s, kept 10 minutes). */
export const issuerAt = (issuer: string, jwksUri: string): TrustedIssuer => ({
  issuer,
  keys: createRemoteJWKSet(new URL(jwksUri)),
});

/** An issuer whose keys are at hand: the demonstration provider in the same process. */
export const issuerWithKeys = (issuer: string, keys: JSONWebKeySet): TrustedIssuer => ({
  issuer,
  keys: createLocalJWKSet(keys),
});
