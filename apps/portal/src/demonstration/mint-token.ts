// Access tokens of the demonstration made without a browser, with the identity provider's own key.
// One piece of jose each: the command that prints a token should answer at once.
import type { JWK } from 'jose';
import { SignJWT } from 'jose/jwt/sign';
import { importJWK } from 'jose/key/import';
import { PRINTED_ISSUER } from '@buono/process/demonstration';
import { accessClaimsOf } from './persona-claims.js';
import { PERSONAS, type PersonaName } from './personas.js';

/** The audience of the API's tokens. */
export const AUDIENCE = 'buono';

/** Of the machine's clock: a working day. */
const SECONDS = 12 * 3_600;

/** A signed access token for a persona. */
export const mintToken = async (name: PersonaName, key: JWK, nowMillis: number): Promise<string> => {
  const now = Math.floor(nowMillis / 1_000);
  return new SignJWT(accessClaimsOf(PERSONAS[name]))
    .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '', typ: 'at+jwt' })
    .setIssuer(PRINTED_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(name)
    .setIssuedAt(now)
    .setExpirationTime(now + SECONDS)
    .sign(await importJWK(key, 'ES256'));
};
