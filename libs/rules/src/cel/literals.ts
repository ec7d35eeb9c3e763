// The literals of the profile: euro("…"), percent("…"), date("…"), timeOfDay("…"), checked while the document is checked.
import { centsFromDecimal, isLocalDate, percent, unitsOfDecimal } from '@buono/kernel';
import { epochDay, PERCENT_LIMIT } from './values.js';
import { USUAL } from './range.js';

type Check = (text: unknown) => string | undefined;

const attempt = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

const euro: Check = (text) =>
  typeof text === 'string' && attempt(() => centsFromDecimal(text))
    ? undefined
    : 'l\'importo si scrive fra virgolette, col punto e al più due decimali: euro("35000.00")';

const percentage: Check = (text) =>
  typeof text === 'string' && attempt(() => percent(text)) && percent(text) <= PERCENT_LIMIT
    ? undefined
    : 'la percentuale si scrive fra virgolette, col punto e al più due decimali: percent("12.5")';

const decimal: Check = (text) =>
  typeof text === 'string' && unitsOfDecimal(text) !== undefined
    ? undefined
    : 'il numero si scrive fra virgolette, col punto e al più quattro decimali: decimal("2.5")';

const date: Check = (text) => {
  const day = typeof text === 'string' && isLocalDate(text) ? epochDay(text) : undefined;
  const usual = USUAL.LocalDate;
  return day !== undefined && usual !== undefined && usual.lo <= day && day <= usual.hi
    ? undefined
    : 'la data si scrive fra virgolette, anno-mese-giorno, e deve esistere: date("2026-09-01")';
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const timeOfDay: Check = (text) =>
  typeof text === 'string' && TIME.test(text)
    ? undefined
    : 'l\'ora si scrive fra virgolette, con due cifre per ore e minuti: timeOfDay("22:00")';

/** What is wrong with the text of a literal, by the function that reads it; undefined when nothing is. */
export const CHECKED_LITERALS: Readonly<Record<string, Check | undefined>> = {
  euro,
  percent: percentage,
  decimal,
  date,
  timeOfDay,
};

/** The values of literals in whole units: cents, basis points, ten-thousandths, epoch days, minutes from midnight. */
export const literalValue = (name: string, text: string): number | undefined => {
  if (name === 'euro') return centsFromDecimal(text);
  if (name === 'percent') return percent(text);
  if (name === 'decimal') return unitsOfDecimal(text);
  if (name === 'timeOfDay') return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return name === 'date' ? epochDay(text) : undefined;
};
