// Invented people, as many as wanted, each with a codice fiscale of its own and a token. DATI DI PROVA.
import { importJWK, SignJWT } from 'jose';
import { computeCodiceFiscale, localDate } from '@buono/kernel';
import { PRINTED_ISSUER } from '@buono/process/demonstration';
import { readIdentityKey } from '../../../../apps/portal/src/demonstration/identity-key.js';
import { AUDIENCE, mintToken } from '../../../../apps/portal/src/demonstration/mint-token.js';
import { SPID_L2 } from '../../../../apps/portal/src/demonstration/persona-claims.js';
import type { PersonaName } from '../../../../apps/portal/src/demonstration/personas.js';

const CONSONANTS = 'BCDFGHLMNPRSTVZ';
const NAMES = CONSONANTS.length ** 3;
const HOURS = 12;

/** Three consonants: as a name they are their own part of a codice fiscale. */
const lettersOf = (n: number): string =>
  [n, n / CONSONANTS.length, n / CONSONANTS.length ** 2]
    .map((part) => CONSONANTS.charAt(Math.floor(part) % CONSONANTS.length))
    .join('');

/** Person `n`, born in Firenze on 14 May 1990 and living there. */
export const personNumbered = (n: number) => {
  const [givenName, familyName] = [lettersOf(n % NAMES), lettersOf(Math.floor(n / NAMES))];
  const birthDate = localDate('1990-05-14');
  const data = { name: givenName, surname: familyName, sex: 'F', birthDate, birthplace: 'D612' } as const;
  return { fiscalCode: computeCodiceFiscale(data), givenName, familyName, birthDate, comune: 'D612' };
};

/** Signs tokens with the key of a demonstration's identity provider. */
export class Tokens {
  private constructor(
    private readonly jwk: NonNullable<ReturnType<typeof readIdentityKey>>,
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
  ) {}

  static async of(directory: string): Promise<Tokens> {
    const jwk = readIdentityKey(directory);
    if (jwk === undefined) throw new Error(`${directory} has no identity provider`);
    return new Tokens(jwk, await importJWK(jwk, 'ES256'));
  }

  /** A token of one of the demonstration's personas. */
  persona(name: PersonaName): Promise<string> {
    return mintToken(name, this.jwk, Date.now());
  }

  /** A token of person `n`. */
  person(n: number): Promise<string> {
    const { fiscalCode } = personNumbered(n);
    return new SignJWT({ fiscal_number: `TINIT-${fiscalCode}`, acr: SPID_L2, amr: ['pwd'] })
      .setProtectedHeader({ alg: 'ES256', kid: this.jwk.kid ?? '', typ: 'at+jwt' })
      .setIssuer(PRINTED_ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(`person-${n}`)
      .setIssuedAt()
      .setExpirationTime(`${HOURS}h`)
      .sign(this.key);
  }
}
