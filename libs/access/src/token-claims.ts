// What a verified token says, in the words of SPID and CIE (domain.md §8.1).
import { isHealthCode, parseCodiceFiscale, type CodiceFiscale } from '@buono/kernel';
import type { JWTPayload } from 'jose';
import type { Level } from './principal.js';

/** The authentication that a token stands for. */
export interface Authentication {
  readonly acr: string;
  readonly level: Level;
  readonly secondFactor: boolean;
}

const LEVELS: Readonly<Record<string, Level>> = {
  'https://www.spid.gov.it/SpidL1': 1,
  'https://www.spid.gov.it/SpidL2': 2,
  'https://www.spid.gov.it/SpidL3': 3,
};

/** Level and second factor from `acr` and `amr`; an unknown `acr` counts as level 1. */
export const authenticationOf = (claims: JWTPayload): Authentication => {
  const acr = typeof claims['acr'] === 'string' ? claims['acr'] : '';
  const level = LEVELS[acr] ?? 1;
  const methods: unknown = claims['amr'];
  const mfa = Array.isArray(methods) && methods.includes('mfa');
  return { acr, level, secondFactor: level === 3 || (level === 2 && mfa) };
};

const FISCAL_NUMBER = ['fiscal_number', 'https://attributes.eid.gov.it/fiscal_number'];
const ITALIAN = 'TINIT-';

/** The codice fiscale of `fiscal_number` (`TINIT-<codice>`); undefined for persons without an Italian one. */
export const fiscalCodeOf = (claims: JWTPayload): CodiceFiscale | undefined => {
  const claim = FISCAL_NUMBER.map((name) => claims[name]).find((value) => typeof value === 'string');
  if (typeof claim !== 'string' || !claim.startsWith(ITALIAN)) return undefined;
  const parsed = parseCodiceFiscale(claim.slice(ITALIAN.length));
  // No identity provider gives STP and ENI: who has one acts through who represents them.
  return parsed.ok && !isHealthCode(parsed.value) ? parsed.value : undefined;
};
