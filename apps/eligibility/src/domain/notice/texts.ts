// The words of notices, in Italian and English: one text for each kind, with places for what only a case can say.
import type { NoticeKind } from './kinds.js';

export const LANGUAGES = ['it', 'en'] as const;
export type NoticeLanguage = (typeof LANGUAGES)[number];

/** A title and lines; `{{name}}` is a place. A line whose places are all empty is left out. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
}

/** What may stand in every text. */
const ALWAYS = ['body', 'call', 'day'] as const;

/** What may stand in the texts of a kind besides. `term` says by when to answer; `court` is a number of days from the delivery, `until` a date. */
export const PLACES = {
  receipt: ['number'],
  'integration-request': ['number', 'items', 'term', 'words'],
  'rejection-notice': ['number', 'reasons', 'term', 'words'],
  admission: ['number', 'act', 'amount', 'from', 'to', 'court'],
  refusal: ['number', 'act', 'reasons', 'term', 'court'],
  'voucher-offer': ['amount', 'term'],
  'offer-lapsing': ['amount', 'until'],
  'voucher-ready': ['amount'],
  'voucher-ending': ['left', 'until'],
  'voucher-low': ['left', 'amount', 'until'],
  payment: ['amount', 'month'],
  'provider-leaving': ['until', 'from'],
  'service-question': ['served', 'until'],
  message: ['number'],
} as const satisfies Readonly<Record<NoticeKind, readonly string[]>>;

const PLACE = /\{\{([a-z]+)\}\}/g;

/** The places that a text of a kind must have: without them nobody would know what they are told, or by when to answer. */
const NEEDED = {
  receipt: ['number'],
  'integration-request': ['number', 'items', 'term', 'words'],
  'rejection-notice': ['number', 'reasons', 'term', 'words'],
  admission: ['number', 'act', 'court'],
  refusal: ['number', 'act', 'reasons', 'term', 'court'],
  'voucher-offer': ['amount', 'term'],
  'offer-lapsing': ['amount', 'until'],
  'voucher-ready': ['amount'],
  'voucher-ending': ['left', 'until'],
  'voucher-low': ['left'],
  payment: ['amount', 'month'],
  'provider-leaving': ['until', 'from'],
  'service-question': ['served', 'until'],
  message: ['number'],
} as const satisfies Readonly<Record<NoticeKind, readonly string[]>>;

/** The places that a text of a kind must have. */
export const neededPlaces = (kind: NoticeKind): readonly string[] => ['body', 'call', ...NEEDED[kind]];

/** The needed places that a text lacks. */
export const lackingPlaces = (kind: NoticeKind, text: NoticeText): readonly string[] =>
  neededPlaces(kind).filter((name) => !placesIn(text).includes(name));

/** Braces in a text that are no place: a place that was misspelt would go out as it stands. */
export const brokenPlaces = ({ title, text }: NoticeText): readonly string[] =>
  `${title}\n${text}`.replaceAll(PLACE, '').match(/\{\{[^\n]{0,40}|\}\}/g) ?? [];

/** The places that a text of a kind may have. */
export const placesOf = (kind: NoticeKind): readonly string[] => [...ALWAYS, ...PLACES[kind]];

/** The places that a text has. */
export const placesIn = ({ title, text }: NoticeText): readonly string[] => [
  ...new Set([...`${title}\n${text}`.matchAll(PLACE)].map(([, name = '']) => name)),
];

/** A term that a notice tells of: its days, and its last day counted from the act. */
export interface TermTold {
  readonly days: number;
  readonly until: string;
}

const TERM_WORDS: Readonly<Record<NoticeLanguage, Readonly<Record<'act' | 'delivery', (term: TermTold) => string>>>> = {
  it: {
    act: ({ until }) => `entro il ${until}`,
    delivery: ({ days }) => `entro ${days} giorni da quando ricevi questa comunicazione`,
  },
  en: {
    act: ({ until }) => `by ${until}`,
    delivery: ({ days }) => `within ${days} days of receiving this notice`,
  },
};

/** By when, in words; `from`: what the call counts the term from. */
export const termWords = (language: NoticeLanguage, from: 'act' | 'delivery', term: TermTold): string =>
  TERM_WORDS[language][from](term);

/** The places of a text that its kind does not know: nothing could stand there. */
export const strangePlaces = (kind: NoticeKind, text: NoticeText): readonly string[] =>
  placesIn(text).filter((name) => !placesOf(kind).includes(name));

/** A text with what a case says in its places. */
export const written = ({ title, text }: NoticeText, values: Readonly<Record<string, string>>): NoticeText => {
  const filled = (line: string): string => line.replaceAll(PLACE, (_, name: string) => values[name] ?? '');
  const said = (line: string): boolean => {
    const names = [...line.matchAll(PLACE)].map(([, name = '']) => name);
    return names.length === 0 || names.some((name) => (values[name] ?? '') !== '');
  };
  return { title: filled(title), text: text.split('\n').filter(said).map(filled).join('\n') };
};

/**
 * What stands outside of the envelope: the same for every notice, so that a subject or a preview on a locked telephone tells
 * nobody of health or hardship.
 */
export const OUTSIDE: Readonly<Record<NoticeLanguage, { readonly subject: string; readonly preview: string }>> = {
  it: {
    subject: 'C’è una comunicazione sulla tua pratica',
    preview: 'L’ufficio ti ha scritto. Per leggere la comunicazione entra nell’area personale con SPID o CIE.',
  },
  en: {
    subject: 'There is a notice about your file',
    preview: 'The office has written to you. To read the notice, sign in to your personal area with SPID or CIE.',
  },
};
