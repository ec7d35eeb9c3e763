// The issuers that are trusted, and where their keys are.
import type { JSONWebKeySet } from 'jose';

/** An issuer of tokens whose word is taken. Plain data: it travels to the thread that checks. */
export interface TrustedIssuer {
  /** The `iss` of its tokens, compared exactly. */
  readonly issuer: string;
  /** Its keys, or the address that they are published at. */
  readonly keys: JSONWebKeySet | string;
}

/** An issuer whose keys are published at an address (fetched when needed, at most every 30 s, kept 10 minutes). */
export const issuerAt = (issuer: string, jwksUri: string): TrustedIssuer => ({ issuer, keys: jwksUri });

/** An issuer whose keys are at hand: the demonstration provider in the same process. */
export const issuerWithKeys = (issuer: string, keys: JSONWebKeySet): TrustedIssuer => ({ issuer, keys });
