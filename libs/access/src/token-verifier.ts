// Bearer tokens: checked once, then known by their hash for a while.
import { hash } from 'node:crypto';
import {
  instantFromMillis,
  millisOf,
  type Clock,
  type CodiceFiscale,
  type Instant,
  type PersonId,
} from '@buono/kernel';
import type { ChecksTokens } from './token-checks.js';
import { authenticationOf, fiscalCodeOf, type Authentication } from './token-claims.js';
import { TokenRefused } from './token-refused.js';

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
  readonly checks: ChecksTokens;
  readonly keyStore: KnowsPersons;
  readonly clock: Clock;
}

const REMEMBERED_MS = 300_000;
const MOST_REMEMBERED = 10_000;

/** Verifies bearer tokens. */
export class TokenVerifier {
  private readonly known = new Map<string, VerifiedToken>();
  private readonly pending = new Map<string, Promise<VerifiedToken>>();

  constructor(private readonly options: TokenVerifierOptions) {}

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
    const claims = await this.options.checks.claimsOf(token, now);
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
}
