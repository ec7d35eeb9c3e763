// Writing a codice fiscale from a person's data: for invented people and for comparing with what a person typed.
import {
  codiceFiscale,
  DIGIT_PLACES,
  isOmocodic,
  isProvisional,
  MONTH_LETTERS,
  OMOCODIC_LETTERS,
  type CodiceFiscale,
  type Sex,
} from './codice-fiscale.js';
import { italianCheckLetter } from './italian-check-letter.js';
import type { LocalDate } from './local-date.js';

/** The data that a codice fiscale is made of; `birthplace` is a Belfiore code, or Z and three digits for a foreign country. */
export interface CodiceFiscaleData {
  readonly surname: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly birthplace: string;
}

/** The codice fiscale of these data, before any omocodia (DM 23 December 1976). RangeError if a name has no letter or the place is no code. */
export const computeCodiceFiscale = (data: CodiceFiscaleData): CodiceFiscale => {
  const [year = '', month = '', day = ''] = data.birthDate.split('-');
  const dayAndSex = Number(day) + (data.sex === 'F' ? 40 : 0);
  const body = [
    surnamePart(data.surname),
    namePart(data.name),
    year.slice(2),
    MONTH_LETTERS.charAt(Number(month) - 1),
    String(dayAndSex).padStart(2, '0'),
    data.birthplace,
  ].join('');
  return withCheckLetter(body);
};

/** The code of another person with the same data: `n` digits, from 1 to 7, replaced by letters from the right. RangeError unless `code` is a plain code of sixteen. */
export const omocodicVariant = (code: CodiceFiscale, n: number): CodiceFiscale => {
  if (isProvisional(code) || isOmocodic(code)) throw new RangeError('only a plain code of sixteen has variants');
  if (!Number.isInteger(n) || n < 1 || n > DIGIT_PLACES.length) {
    throw new RangeError(`from 1 to ${DIGIT_PLACES.length} digits can be replaced: ${n}`);
  }
  const replaced: readonly number[] = DIGIT_PLACES.slice(-n);
  const body = [...code.slice(0, 15)].map((character, place) =>
    replaced.includes(place) ? OMOCODIC_LETTERS.charAt(Number(character)) : character,
  );
  return withCheckLetter(body.join(''));
};

const withCheckLetter = (body: string): CodiceFiscale => codiceFiscale(body + italianCheckLetter(body));

/** The consonants, then the vowels, then X: the first three. */
const surnamePart = (surname: string): string => {
  const letters = lettersOf(surname);
  return (consonantsOf(letters) + vowelsOf(letters)).padEnd(3, 'X').slice(0, 3);
};

/** As the surname, but of four or more consonants the first, third and fourth. */
const namePart = (name: string): string => {
  const consonants = consonantsOf(lettersOf(name));
  return consonants.length >= 4 ? consonants.charAt(0) + consonants.slice(2, 4) : surnamePart(name);
};

const consonantsOf = (letters: string): string => letters.replace(/[AEIOU]/g, '');
const vowelsOf = (letters: string): string => letters.replace(/[^AEIOU]/g, '');

/** Letters that are more than a base letter with a mark, written as registries write them. */
const SPELT_OUT: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ð: 'D', Ł: 'L', Þ: 'TH' };

/** The capital letters A to Z of a name, marks, apostrophes and blanks dropped (ß becomes SS by capitalisation). */
const lettersOf = (name: string): string => {
  const letters = name
    .toUpperCase()
    .replace(/[ÆŒØĐÐŁÞ]/g, (letter) => SPELT_OUT[letter] ?? '')
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
  if (letters === '') throw new RangeError('a name needs at least one letter');
  return letters;
};
