// The people of the story of discretion, their accounts and what is written of them in words. DATI DI PROVA.
import { italianIban } from '@buono/kernel';
import type { Secret } from './clear-text.js';
import { HOME_CARE, invented } from './people.js';
import { secretsOf } from './secrets.js';

/** Cared for at home, on the application of a tutor. */
export const CARED = {
  ...invented('Zefirina', 'Quadrifogli', 'F', '1944-03-08'),
  contact: { email: 'zefirina.quadrifogli@posta.example', phone: '055 0199887' },
};
/** Refused, for too high an ISEE. */
export const REFUSED = invented('Crisantemo', 'Sottovento', 'M', '1941-11-23');
/** Rides a taxi, on the application of a delegate. */
export const RIDER = invented('Ardiciocco', 'Menestrelli', 'M', '1939-07-14');

export const FAMILY_IBAN = italianIban('05428', '11101', '000000777777');
export const DRIVER_IBAN = italianIban('05428', '11101', '000000888888');
export const NEW_IBAN = italianIban('05428', '11101', '000000999999');

/** What they write in words, wherever words may be written. */
export const WORDS = {
  mandate: 'Decreto del giudice Malaspinotti del 3 marzo',
  delegation: 'Delega firmata davanti al notaio Pennabianca',
  refusal: 'Il nucleo Sottovento supera la soglia per la casa al mare',
  reversal: 'La signora Quadrifogli era ricoverata a Careggi',
  cut: 'Il signor Menestrelli ha fatto una corsa più corta',
  returned: 'Conto chiuso, così riferisce la figlia del Campioni',
  from: 'Borgo dei Sospiri 17',
  paper: 'Verbale di Casagrande sulla demenza',
} as const;

/** What the story tells of people, besides what the personas are. */
export const SECRET_WORDS: readonly Secret[] = [
  ...secretsOf('the cared for', CARED),
  ...secretsOf('the refused', REFUSED),
  ...secretsOf('the rider', RIDER),
  ...Object.entries(CARED.contact).map(([what, text]) => ({ what, text })),
  ...Object.entries(WORDS).map(([what, text]) => ({ what: `the words of the ${what}`, text })),
  ...['Malaspinotti', 'Pennabianca', 'Careggi', 'casa al mare', 'Casagrande'].map((text) => ({
    what: 'a word of theirs',
    text,
  })),
  ...[HOME_CARE.iban, FAMILY_IBAN, DRIVER_IBAN, NEW_IBAN].map((text) => ({ what: 'an IBAN', text })),
  // An ISEE tells what a family lives on: as cents, as euro, as Italians write it.
  ...['1837461', '18374.61', '18.374,61', '4712893'].map((text) => ({ what: 'an ISEE', text })),
];
