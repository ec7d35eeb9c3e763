// Blind tokens: what lists keep in the place of names, dates and codes, to find an exact match without holding it.
import { beforeOmocodia, type CodiceFiscale, type LocalDate } from '@buono/kernel';
import type { KeyStore } from './key-store.js';

// Letters that Unicode does not take apart into a base and an accent.
const TWO_FOR_ONE: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  Ħ: 'H',
  Ŋ: 'N',
};

/**
 * A name as it is compared: capitals, without accents, blanks, apostrophes or hyphens: "D'Amèlio", "D AMELIO" and
 * "DAMELIO'" are one. @throws RangeError, which does not repeat it, when nothing is left.
 */
export const normalisedName = (text: string): string => {
  const capitals = text.toUpperCase().normalize('NFKD');
  const letters = [...capitals].map((character) => TWO_FOR_ONE[character] ?? character).join('');
  const name = letters.replace(/[^\p{L}]/gu, '');
  if (name === '') throw new RangeError('a name without letters');
  return name;
};

/** Makes tokens (hex): equal when what they stand for is equal. A row that holds one is deleted with the person. */
export class BlindTokens {
  constructor(private readonly keys: KeyStore) {}

  /** Of a surname, normalised. */
  surname(surname: string): string {
    return this.keys.tags(normalisedName(surname), 'token/surname');
  }

  /** Of a surname and the first letter of the name. */
  surnameInitial(surname: string, name: string): string {
    const [initial = ''] = normalisedName(name);
    return this.keys.tags(`${normalisedName(surname)} ${initial}`, 'token/surname-initial');
  }

  /** Of a whole name and the day of birth; given and family name may be written the other way round. */
  nameAndBirth(givenName: string, familyName: string, birthDate: LocalDate): string {
    const names = [normalisedName(givenName), normalisedName(familyName)].sort();
    return this.keys.tags([...names, birthDate].join(' '), 'token/name-and-birth');
  }

  birthDate(date: LocalDate): string {
    return this.keys.tags(date, 'token/birth-date');
  }

  fiscalCode(fiscalCode: CodiceFiscale): string {
    return this.keys.tags(fiscalCode, 'token/codice-fiscale');
  }

  /** Of the data that a codice fiscale is made of: equal for a code and its omocodic variants, which are other persons'. */
  codeBeforeOmocodia(fiscalCode: CodiceFiscale): string {
    return this.keys.tags(beforeOmocodia(fiscalCode), 'token/code-before-omocodia');
  }
}
