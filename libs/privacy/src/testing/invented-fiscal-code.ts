// Codici fiscali of invented people, as many as wanted, each different and all well formed.
import { addDays, computeCodiceFiscale, localDate, type CodiceFiscale } from '@buono/kernel';

const DAYS = 30_000;
const PLACES = 12;

/** The n-th of 360,000 different codes, from 0. */
export const inventedFiscalCode = (n: number): CodiceFiscale => {
  if (!Number.isInteger(n) || n < 0 || n >= DAYS * PLACES) throw new RangeError(`no invented code of number ${n}`);
  return computeCodiceFiscale({
    surname: 'Provadati',
    name: 'Persona',
    birthDate: addDays(localDate('1930-01-01'), n % DAYS),
    sex: 'F',
    birthplace: `D9${String(10 + Math.floor(n / DAYS))}`,
  });
};
