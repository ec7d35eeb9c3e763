// Partita IVA: the VAT number of firms and bodies, and the check digit that provisional codici fiscali share with it.
import type { Brand } from './brand.js';
import { parsed, unparsed, valueOf, type Parsed } from './parsed.js';

/** A VAT number of eleven digits, without country prefix. */
export type PartitaIva = Brand<string, 'PartitaIva'>;

/** Why a text is no partita IVA. */
export type PartitaIvaProblem = 'wrong-form' | 'all-zeros' | 'wrong-check-digit';

/** Reads a partita IVA, surrounding blanks ignored. It proves the form only, not that the number is active. */
export const parsePartitaIva = (text: string): Parsed<PartitaIva, PartitaIvaProblem> => {
  const digits = text.trim();
  if (!/^[0-9]{11}$/.test(digits)) return unparsed('wrong-form');
  if (/^0+$/.test(digits)) return unparsed('all-zeros');
  if (elevenDigitCheck(digits) !== digits.charAt(10)) return unparsed('wrong-check-digit');
  return parsed(digits as PartitaIva);
};

/** The partita IVA of this text; RangeError if it is none. */
export const partitaIva = (text: string): PartitaIva => valueOf('partita IVA', parsePartitaIva(text));

/** The partita IVA that begins with these ten digits: for invented data. RangeError unless ten digits, not all zero. */
export const computePartitaIva = (tenDigits: string): PartitaIva => {
  if (!/^[0-9]{10}$/.test(tenDigits)) throw new RangeError('ten digits expected');
  return partitaIva(tenDigits + elevenDigitCheck(tenDigits));
};

/** The check digit of the first ten digits: those in even places are doubled, digits of the products added (Luhn; DM 23 December 1976). */
export const elevenDigitCheck = (digits: string): string => {
  let sum = 0;
  for (let place = 0; place < 10; place += 1) {
    const digit = Number(digits.charAt(place));
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
};
