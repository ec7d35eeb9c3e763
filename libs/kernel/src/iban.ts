// IBAN: bank accounts of the SEPA area, with the Italian check letter that libraries skip.
import type { Brand } from './brand.js';
import { capitals } from './capitals.js';
import { italianCheckLetter } from './italian-check-letter.js';
import { parsed, unparsed, valueOf, type Parsed } from './parsed.js';

/** A well-formed IBAN of the SEPA area in capitals without blanks (ISO 13616). */
export type Iban = Brand<string, 'Iban'>;

/** Why a text is no IBAN that can be paid. */
export type IbanProblem = 'wrong-form' | 'country-outside-sepa' | 'wrong-length' | 'wrong-check-digits' | 'wrong-cin';

/** The lengths of the IBANs of the SEPA area (SWIFT IBAN registry): all of them must be accepted (Reg. EU 260/2012, art. 9). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 ' +
    'IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Italy and San Marino: CIN, ABI (bank), CAB (branch), account. */
const ITALIAN_BBAN = /^([A-Z])([0-9]{10}[0-9A-Z]{12})$/;

/** Reads an IBAN; blanks anywhere and small letters are forgiven. It proves the form only, not that the account exists. */
export const parseIban = (text: string): Parsed<Iban, IbanProblem> => {
  const code = capitals(text.replace(/\s/g, ''));
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/.test(code)) return unparsed('wrong-form');
  const length = LENGTHS.get(code.slice(0, 2));
  if (length === undefined) return unparsed('country-outside-sepa');
  if (code.length !== length) return unparsed('wrong-length');
  if (checkDigitsOf(code.slice(0, 2), code.slice(4)) !== code.slice(2, 4)) return unparsed('wrong-check-digits');
  const problem = italianProblemOf(code);
  return problem === undefined ? parsed(code as Iban) : unparsed(problem);
};

/** The IBAN of this text; RangeError, which does not repeat the text, if it is none. */
export const iban = (text: string): Iban => valueOf('IBAN', parseIban(text));

/** The Italian IBAN of an account: ABI and CAB of five digits, account of at most twelve capitals or digits. RangeError otherwise. */
export const italianIban = (abi: string, cab: string, account: string): Iban => {
  const coordinates = abi + cab + account.padStart(12, '0');
  if (!/^[0-9]{5}$/.test(abi) || !/^[0-9]{5}$/.test(cab) || !/^[0-9]{10}[0-9A-Z]{12}$/.test(coordinates)) {
    throw new RangeError('not the coordinates of an Italian account');
  }
  const bban = italianCheckLetter(coordinates) + coordinates;
  return iban(`IT${checkDigitsOf('IT', bban)}${bban}`);
};

/** The country of an account, two letters (ISO 3166-1). */
export const ibanCountry = (account: Iban): string => account.slice(0, 2);

/** The IBAN as it is printed: groups of four. */
export const ibanText = (account: Iban): string => account.replace(/(.{4})(?=.)/g, '$1 ');

const italianProblemOf = (code: string): IbanProblem | undefined => {
  if (!code.startsWith('IT') && !code.startsWith('SM')) return undefined;
  const match = ITALIAN_BBAN.exec(code.slice(4));
  if (match === null) return 'wrong-form';
  return italianCheckLetter(match[2] ?? '') === match[1] ? undefined : 'wrong-cin';
};

/** The two check digits (ISO 7064 mod 97-10): 98 less the remainder, so that 00, 01 and 99 never come out. */
const checkDigitsOf = (country: string, bban: string): string => {
  let remainder = 0;
  for (const character of `${bban}${country}00`) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - remainder).padStart(2, '0');
};
