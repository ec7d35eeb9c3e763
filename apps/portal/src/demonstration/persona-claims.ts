// What the demonstration's tokens say of a persona, in the words of SPID and CIE (domain.md §8.1).
import { fiscalCodeOf, type Persona } from './personas.js';

/** Level 2 of SPID: what citizens need. */
export const SPID_L2 = 'https://www.spid.gov.it/SpidL2';

/** The claims of an access token: who, and how they entered. Staff have shown a second factor. */
export const accessClaimsOf = (persona: Persona): { fiscal_number: string; acr: string; amr: string[] } => ({
  fiscal_number: `TINIT-${fiscalCodeOf(persona)}`,
  acr: SPID_L2,
  amr: methodsOf(persona),
});

/** How a persona has shown who they are (RFC 8176). */
export const methodsOf = (persona: Persona): string[] =>
  persona.staff === undefined ? ['pwd'] : ['pwd', 'otp', 'mfa'];

/** What the identity provider knows of a persona besides. */
export const profileClaimsOf = (persona: Persona) => ({
  fiscal_number: `TINIT-${fiscalCodeOf(persona)}`,
  given_name: persona.givenName,
  family_name: persona.familyName,
  birthdate: persona.birthDate,
  gender: persona.sex,
  place_of_birth: { locality: persona.birthplace },
});
