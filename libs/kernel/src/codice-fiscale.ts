// Codice fiscale: the Italian tax code of a person, checked as far as the text alone can be checked (DM 23 December 1976).
import type { Brand } from './brand.js';
import { capitals } from './capitals.js';
import { italianCheckLetter } from './italian-check-letter.js';
import { daysInMonth, localDateOf, type LocalDate } from './local-date.js';
import { parsed, unparsed, valueOf, type Parsed } from './parsed.js';
import { elevenDigitCheck } from './partita-iva.js';

/**
 * A well-formed person's code in capitals: a codice fiscale of sixteen characters, or of eleven digits when provisional, or what a
 * health authority gives to who has none: STP or ENI with the region, the authority and a number of its own (16 characters).
 * An omocodic code is another person's: letters are never turned back into digits to compare.
 * It proves nothing about identity; it is personal data and stands in no event, log or message.
 */
export type CodiceFiscale = Brand<string, 'CodiceFiscale'>;

/** Why a text is no codice fiscale. */
export type CodiceFiscaleProblem =
  | 'wrong-length'
  | 'wrong-form'
  | 'impossible-month'
  | 'impossible-day'
  | 'impossible-place'
  | 'wrong-check-character'
  | 'all-zeros';

/** The sex written in a codice fiscale. */
export type Sex = 'F' | 'M';

/** What a codice fiscale of sixteen characters lets one suppose about its holder; the register of residents (ANPR) is the source. */
export interface CodiceFiscaleHints {
  /** The dates of the years 19xx and 20xx that fit, earliest first: the century is not in the code. */
  readonly birthDates: readonly LocalDate[];
  readonly sex: Sex;
  /** The Belfiore code of the Comune, or Z and three digits for a foreign country. */
  readonly birthplace: string;
}

/** The letters of the months, January to December. */
export const MONTH_LETTERS = 'ABCDEHLMPRST';
/** The letters that stand for the digits 0 to 9 in omocodic codes. */
export const OMOCODIC_LETTERS = 'LMNPQRSTUV';
/** Where the digits stand (from 0), all of which omocodia may replace. */
export const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14] as const;

const FORM = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const PROVISIONAL = /^[0-9]{11}$/;
/**
 * STP (straniero temporaneamente presente, DPR 394/1999 art. 43) and ENI (europeo non iscritto): three digits of the region, three of
 * the health authority, seven of its own count. There is no check character.
 */
const HEALTH = /^(?:STP|ENI)(?!000)[0-9]{3}(?!000)[0-9]{3}(?!0{7})[0-9]{7}$/;
/** A text that wants to be one of these: a codice fiscale has letters where they have digits. */
const LIKE_HEALTH = /^(?:STP|ENI)[0-9]/;
/** Belfiore codes begin with A to M; Z marks foreign countries, whose numbers begin at 100. */
const PLACE = /^(?:[A-M](?!000)[0-9]{3}|Z[1-9][0-9]{2})$/;

/** Reads a codice fiscale; blanks around it and small letters are forgiven, nothing else. */
export const parseCodiceFiscale = (text: string): Parsed<CodiceFiscale, CodiceFiscaleProblem> => {
  const code = capitals(text.trim());
  const problem = code.length === 11 ? problemOfProvisional(code) : problemOfPersonal(code);
  return problem === undefined ? parsed(code as CodiceFiscale) : unparsed(problem);
};

/** The codice fiscale of this text; RangeError, which does not repeat the text, if it is none. */
export const codiceFiscale = (text: string): CodiceFiscale => valueOf('codice fiscale', parseCodiceFiscale(text));

/** Whether the code was given by a health authority (STP, ENI) to who has no codice fiscale: tax registers do not know it. */
export const isHealthCode = (code: CodiceFiscale): boolean => HEALTH.test(code);

/** Whether the code is not for ever: eleven digits given provisionally, or STP and ENI. It says nothing of births. */
export const isProvisional = (code: CodiceFiscale): boolean => code.length === 11 || isHealthCode(code);

/** Whether the code has letters in the place of digits because another person had the same one. */
export const isOmocodic = (code: CodiceFiscale): boolean =>
  !isProvisional(code) && DIGIT_PLACES.some((place) => OMOCODIC_LETTERS.includes(code.charAt(place)));

/**
 * The code as it was before omocodia, without its check letter: equal for two persons whose data were the same. It only hints
 * that an office should look; it never makes two codes one. A provisional code stays as it is.
 */
export const beforeOmocodia = (code: CodiceFiscale): string =>
  isProvisional(code) ? code : [...code.slice(0, 15)].map(digitAt).join('');

/** The hints in a code; undefined for a provisional one, which has none. */
export const hintsOf = (code: CodiceFiscale): CodiceFiscaleHints | undefined => {
  if (isProvisional(code)) return undefined;
  const { year, month, day, sex, birthplace } = birthPartOf(code);
  const birthDates = [1900 + year, 2000 + year]
    .filter((full) => day <= daysInMonth(full, month))
    .map((full) => localDateOf(full, month, day));
  return { birthDates, sex, birthplace };
};

/** Whether the code speaks of another day of birth. The century is not in it, and a provisional code says nothing of births. */
export const contradictsBirthDate = (code: CodiceFiscale, birthDate: LocalDate): boolean => {
  if (isProvisional(code)) return false;
  const { year, month, day } = birthPartOf(code);
  const [fullYear = '', ...monthAndDay] = birthDate.split('-');
  const written = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return written !== [fullYear.slice(-2), ...monthAndDay].join('-');
};

const problemOfProvisional = (code: string): CodiceFiscaleProblem | undefined => {
  if (!PROVISIONAL.test(code)) return 'wrong-form';
  if (/^0+$/.test(code)) return 'all-zeros';
  return elevenDigitCheck(code) === code.charAt(10) ? undefined : 'wrong-check-character';
};

const problemOfPersonal = (code: string): CodiceFiscaleProblem | undefined => {
  if (code.length !== 16) return 'wrong-length';
  if (LIKE_HEALTH.test(code)) return HEALTH.test(code) ? undefined : 'wrong-form';
  if (!FORM.test(code)) return 'wrong-form';
  const { year, month, day, birthplace } = birthPartOf(code);
  if (month === 0) return 'impossible-month';
  // The century is unknown: the day is good if it exists in either. 1900 had no 29 February, 2000 had.
  const longest = Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month));
  if (day < 1 || day > longest) return 'impossible-day';
  if (!PLACE.test(birthplace)) return 'impossible-place';
  return italianCheckLetter(code.slice(0, 15)) === code.charAt(15) ? undefined : 'wrong-check-character';
};

/** What the middle of a well-formed code says, omocodic letters read as the digits they stand for; month 0 if its letter is none. */
const birthPartOf = (code: string) => {
  const digits = [...code].map((character, place) => digitAt(character, place)).join('');
  const dayAndSex = Number(digits.slice(9, 11));
  const sex: Sex = dayAndSex > 40 ? 'F' : 'M';
  return {
    year: Number(digits.slice(6, 8)),
    month: MONTH_LETTERS.indexOf(code.charAt(8)) + 1,
    day: sex === 'F' ? dayAndSex - 40 : dayAndSex,
    sex,
    birthplace: digits.slice(11, 15),
  };
};

const digitAt = (character: string, place: number): string => {
  const stands = (DIGIT_PLACES as readonly number[]).includes(place) ? OMOCODIC_LETTERS.indexOf(character) : -1;
  return stands < 0 ? character : String(stands);
};
