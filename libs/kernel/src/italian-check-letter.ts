// The Italian check letter: codici fiscali and the CIN of bank accounts count it with the same two tables.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Values in odd places (1st, 3rd…) of A to Z; the digits 0 to 9 count as A to J (DM 23 December 1976). */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

/** The check letter of a text of capital letters and digits; RangeError for any other character. */
export const italianCheckLetter = (text: string): string => {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) {
    const value = valueAt(text, place);
    sum += place % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return ALPHABET.charAt(sum % 26);
};

/** 0 to 9 for the digits, 0 to 25 for the letters. */
const valueAt = (text: string, place: number): number => {
  const character = text.charAt(place);
  const value = character >= '0' && character <= '9' ? Number(character) : ALPHABET.indexOf(character);
  if (value < 0) throw new RangeError(`no capital letter or digit in place ${place + 1}`);
  return value;
};
