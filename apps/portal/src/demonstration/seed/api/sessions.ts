// Signs the people of the demonstration in: access tokens under the identity provider's own key, one after another when one is spent.
import type { JWK } from 'jose';
import { SignJWT } from 'jose/jwt/sign';
import { importJWK } from 'jose/key/import';
import { PRINTED_ISSUER } from '@buono/process/demonstration';
import { AUDIENCE } from '../../mint-token.js';
import { accessClaimsOf } from '../../persona-claims.js';
import type { Who } from '../people/who.js';

const HOURS = 12;

/** The people who are signed in. */
export class Sessions {
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly signing: ReturnType<typeof importJWK>;

  /** `nowMillis` is the machine's clock: tokens live in its time, whatever the demonstration shows. */
  constructor(
    private readonly key: JWK,
    private readonly nowMillis: () => number,
  ) {
    this.signing = importJWK(key, 'ES256');
  }

  /** The token of somebody, made when they come for the first time. */
  tokenOf(who: Who): Promise<string> {
    const known = this.tokens.get(who.key);
    if (known !== undefined) return known;
    const token = this.signed(who);
    this.tokens.set(who.key, token);
    return token;
  }

  /** Signs somebody in again: the pace at the door is per token, and an office has more than one desk. */
  async renew(who: Who, spent: string): Promise<void> {
    if ((await this.tokens.get(who.key)) === spent) this.tokens.delete(who.key);
  }

  private async signed({ key, persona }: Who): Promise<string> {
    const now = Math.floor(this.nowMillis() / 1_000);
    return new SignJWT(accessClaimsOf(persona))
      .setProtectedHeader({ alg: 'ES256', kid: this.key.kid ?? '', typ: 'at+jwt' })
      .setIssuer(PRINTED_ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(key)
      .setIssuedAt(now)
      .setExpirationTime(now + HOURS * 3_600)
      .sign(await this.signing);
  }
}
