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

const MONTHS: readonly string[] = [
  ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
  ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
];

/** The day of the year that a month and a day are, where both are written out. */
const dayOfYear = (month: string, day: string): string => {
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? `giorno ${day} del mese ${month}` : `${day === '1' ? '1°' : day} ${name}`;
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
  linearDown: ([by = '', from = '', to = '', first = '', last = '']) =>
    `quanto segue in linea retta da ${by}, per difetto: ${first} fino a ${from}, ${last} da ${to} in su`,
  onOrAfter: ([date = '', month = '', day = '']) => `il primo ${dayOfYear(month, day)} da ${date} in poi`,
  onOrBefore: ([date = '', month = '', day = '']) => `l’ultimo ${dayOfYear(month, day)} fino a ${date}`,
  overlapDays: ([from = '', to = '', otherFrom = '', otherTo = '']) =>
    `i giorni in comune fra il periodo da ${from} a ${to} e quello da ${otherFrom} a ${otherTo}, estremi compresi`,
  weekdayOf: ([date = '']) => `il giorno della settimana di ${date} (da 1, lunedì, a 7, domenica)`,
  isFeast: ([date = '']) => `${date} è una festa nazionale`,
  isWorkingDay: ([date = '']) => `${date} è un giorno lavorativo`,
  timeBetween: ([time = '', from = '', to = '']) => `${time} è fra ${from} comprese e ${to} escluse`,
  minutesWithin: ([date = '', start = '', end = '', from = '', to = '']) =>
    `i minuti fra ${from} e ${to} del servizio (${date}, da ${start} a ${end})`,
  size: ([list = '']) => `il numero di ${list}`,
};

/** What is denied of a function that alone is a sentence. */
export const DENIED: Readonly<Record<string, Tell>> = {
  isFeast: ([date = '']) => `${date} non è una festa nazionale`,
  isWorkingDay: ([date = '']) => `${date} non è un giorno lavorativo`,
  timeBetween: ([time = '', from = '', to = '']) => `${time} non è fra ${from} comprese e ${to} escluse`,
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
