// What the functions of the profile are called in words; whatever is not here is told by its name.
import { operands, type Node } from '../cel/node.js';

/** Tells a call by the words of its arguments, and by the arguments themselves. */
type Tell = (args: readonly string[], nodes: readonly Node[]) => string;

const said = (node: Node | undefined): string | undefined => {
  if (node?.op === 'value') return String(node.args);
  return node?.op === '-_' ? `-${said(operands(node)[0]) ?? ''}` : undefined;
};

const shifted =
  (one: string, many: string): Tell =>
  ([from = '', by = ''], [, node]) => {
    const n = said(node);
    const count = (n ?? by).replace(/^-/, '');
    const before = n?.startsWith('-') ?? false;
    return `${count} ${count === '1' ? one : many} ${before ? 'prima di' : 'dopo'} ${from}`;
  };

/** One after the other, with «e» before the last. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} e ${words.at(-1) ?? ''}`;

/** The functions of the profile in words; the rest is told by its name. */
export const TOLD: Readonly<Record<string, Tell>> = {
  min: (words) => `il minore fra ${listed(words)}`,
  max: (words) => `il maggiore fra ${listed(words)}`,
  shareDown: ([amount = '', share = '']) => `${share} di ${amount}, per difetto al centesimo`,
  shareHalfUp: ([amount = '', share = '']) => `${share} di ${amount}, al centesimo più vicino`,
  atLeastZero: ([amount = '']) => `${amount}, mai meno di zero`,
  times: ([amount = '', n = '']) => `${amount} per ${n}`,
  prorate: ([amount = '', part = '', whole = '']) => `${amount} in proporzione a ${part} su ${whole}`,
  percentOf: ([part = '', whole = '']) => `la percentuale di ${part} su ${whole}, per difetto al centesimo di punto`,
  asDecimal: ([n = '']) => n,
  timesDown: ([amount = '', n = '']) => `${amount} per ${n}, per difetto`,
  divideDown: ([part = '', whole = '']) => `${part} diviso ${whole}, per difetto`,
  roundDown: ([n = '', decimals = '']) => `${n}, per difetto a ${decimals} decimali`,
  roundHalfUp: ([n = '', decimals = '']) => `${n}, al più vicino con ${decimals} decimali`,
  wholeDown: ([n = '']) => `${n}, per difetto all’intero`,
  wholeEuro: ([amount = '']) => `gli euro interi di ${amount}`,
  ageAt: ([birth = '', on = '']) => `anni compiuti tra ${birth} e ${on}`,
  monthsAt: ([birth = '', on = '']) => `mesi compiuti tra ${birth} e ${on}`,
  addDays: shifted('giorno', 'giorni'),
  addMonths: shifted('mese', 'mesi'),
  addYears: shifted('anno', 'anni'),
  daysBetween: ([from = '', to = '']) => `giorni tra ${from} e ${to}`,
  calendarMonths: ([from = '', to = '']) => `mesi di calendario tra ${from} e ${to}, compresi`,
  firstOfMonth: ([date = '']) => `il primo giorno del mese di ${date}`,
  lastOfMonth: ([date = '']) => `l’ultimo giorno del mese di ${date}`,
  endOfYear: ([date = '']) => `il 31 dicembre dell’anno di ${date}`,
  daysInMonth: ([date = '']) => `i giorni del mese di ${date}`,
  yearOf: ([date = '']) => `l’anno di ${date}`,
  monthOf: ([date = '']) => `il mese di ${date}`,
  size: ([list = '']) => `il numero di ${list}`,
};

/** What is asked of texts and lists. */
export const ASKED: Readonly<Record<string, (about: string, words: readonly string[]) => string>> = {
  contains: (about, [part = '']) => `${about} contiene ${part}`,
  startsWith: (about, [part = '']) => `${about} comincia con ${part}`,
  endsWith: (about, [part = '']) => `${about} finisce con ${part}`,
  size: (about) => `il numero di ${about}`,
  exists: (about, [item = '', asked = '']) => `per almeno un elemento (${item}) di ${about}: ${asked}`,
  all: (about, [item = '', asked = '']) => `per ogni elemento (${item}) di ${about}: ${asked}`,
  exists_one: (about, [item = '', asked = '']) => `per un solo elemento (${item}) di ${about}: ${asked}`,
  filter: (about, [item = '', asked = '']) => `gli elementi (${item}) di ${about} per cui ${asked}`,
};
