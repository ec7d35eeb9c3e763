// Values as Italian readers write them: amounts, percentages, dates and times; total over whatever a document may hold.
import { centsFromDecimal, euroText, isLocalDate } from '@buono/kernel';

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const EURO = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/;

/** '35000' and '35000.00' as '35.000,00 €'; any other text as it stands. */
export const euroWords = (text: string): string => (EURO.test(text) ? euroText(centsFromDecimal(text)) : text);

/** '12.5' as '12,5%'. */
export const percentWords = (text: string): string => `${text.replace('.', ',')}%`;

/** '2.5' as '2,5'. */
export const decimalWords = (text: string): string => text.replace('.', ',');

/** '2026-05-01' as '1° maggio 2026'; what is no date as it stands. */
export const dateWords = (text: string): string => {
  if (!isLocalDate(text)) return text;
  const [year = '', month = '', day = ''] = text.split('-');
  return `${day === '01' ? '1°' : String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

const DATED = /^\d{1,2}°? [a-z]+ \d{4}/;

/** A date that is written out, with its article: 'il 4 maggio 2026', 'l’8 marzo 2026'; other words as they stand. */
export const theDay = (words: string): string =>
  DATED.test(words) ? `${/^(8|11) /.test(words) ? 'l’' : 'il '}${words}` : words;

const JOINED = { di: ['del ', 'dell’'], da: ['dal ', 'dall’'], a: ['al ', 'all’'] } as const;

// Uno, otto, undici and ottanta begin with a vowel.
const VOWEL = /^(1|8\d?|11)(?!\d)/;

/** A percentage in words with its article, alone or after a preposition: 'il 10%', 'l’8%', 'dell’11,5%', 'al 20%'. */
export const joinedShare = (words: string, preposition?: keyof typeof JOINED): string => {
  const [full, elided] = preposition === undefined ? ['il ', 'l’'] : JOINED[preposition];
  return `${VOWEL.test(words) ? elided : full}${words}`;
};

/** A date or moment in words after a preposition: 'dal 4 maggio 2026', 'dall’8 marzo 2026'. */
export const joinedDay = (preposition: keyof typeof JOINED, words: string): string =>
  `${JOINED[preposition][/^(8|11) /.test(words) ? 1 : 0]}${words}`;

/** '2026-05-04T09:00' as '4 maggio 2026, ore 09:00'; what is no moment as it stands. */
export const momentWords = (text: string): string => {
  const match = MOMENT.exec(text);
  return match === null ? text : `${dateWords(match[1] ?? '')}, ore ${match[2] ?? ''}`;
};

/** A value of a type of the call, as people read it. */
export const valueWords = (type: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (Array.isArray(value)) return value.map((one) => valueWords('string', one)).join(', ');
  if (typeof value !== 'string') return String(value);
  if (type === 'Money') return euroWords(value);
  if (type === 'Percent') return percentWords(value);
  if (type === 'Decimal') return decimalWords(value);
  return type === 'LocalDate' ? dateWords(value) : value;
};
