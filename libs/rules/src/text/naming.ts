// What the names in the formulas of a call stand for, in words: facts by their labels, numbers by their sentences.
import { FACTS_CATALOGUE } from '../facts/facts-catalogue.js';
import type { CallAction, CallDocument, CallService } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import type { Naming } from './expression-words.js';
import { FACT_VALUE_WORDS } from './words.js';

interface Named {
  readonly words: string;
  readonly type: FactType;
}

const date = (words: string): Named => ({ words, type: 'LocalDate' });
const quoted = (label: string, type: FactType): Named => ({ words: `«${label}»`, type });

const FIXED: readonly (readonly [path: string, named: Named])[] = [
  ['submittedOn', date('il giorno della domanda')],
  ['admittedOn', date('il giorno dell’ammissione')],
  ['value', { words: 'il valore del buono', type: 'Money' }],
  ['validFrom', date('l’inizio di validità')],
  ['validTo', date('la fine di validità')],
  ['call.useFrom', date('l’inizio del periodo dei servizi')],
  ['call.useTo', date('la fine del periodo dei servizi')],
  ['call.opensOn', date('il giorno di apertura')],
  ['call.closesOn', date('il giorno di chiusura')],
  ['entitlement.value', { words: 'il valore del buono', type: 'Money' }],
  ['entitlement.validFrom', date('l’inizio di validità')],
  ['entitlement.validTo', date('la fine di validità')],
  ['entitlement.areas', { words: 'le aree del progetto', type: 'list<string>' }],
  ['service.cost', { words: 'il costo del servizio', type: 'Money' }],
  ['service.units', { words: 'le unità registrate', type: 'int' }],
  ['service.minutes', { words: 'i minuti registrati', type: 'int' }],
  ['service.servedOn', date('il giorno del servizio')],
  ['service.startedAt', { words: 'l’ora di inizio', type: 'int' }],
  ['service.endedAt', { words: 'l’ora di fine', type: 'int' }],
  ['service.tariff', { words: 'la tariffa', type: 'Money' }],
  ['service.code', { words: 'il codice del servizio', type: 'string' }],
  ['service.unit', { words: 'l’unità del servizio', type: 'string' }],
  ['service.area', { words: 'l’area del servizio', type: 'string' }],
  ['provider.category', { words: 'la categoria dell’ente', type: 'string' }],
];

/** The names of a call, and of one action and service where the formula stands in them. */
export const namingOf = (document: CallDocument, action?: CallAction, service?: CallService): Naming => {
  const named = new Map<string, Named>(FIXED);
  for (const { name, label, type } of [...FACTS_CATALOGUE, ...(document.facts ?? [])])
    named.set(name, quoted(label, type));
  for (const { name, sentence, type } of action?.numbers ?? []) {
    named.set(name, quoted(sentence, type));
    named.set(`entitlement.${name}`, quoted(sentence, type));
  }
  for (const { name, label, type } of service?.inputs ?? []) named.set(`service.${name}`, quoted(label, type));
  const tables = action?.tables ?? {};
  const ofTheCall = new Set(document.facts?.flatMap(({ values }) => values ?? []));
  return {
    name: (path) => named.get(path)?.words,
    isTruth: (path) => named.get(path)?.type === 'bool',
    isDate: (path) => named.get(path)?.type === 'LocalDate',
    isTable: (name) => Object.hasOwn(tables, name),
    value: (text) => (ofTheCall.has(text) ? undefined : factValueWords(text)),
  };
};

/** A value of the catalogue's facts in words; undefined for any other text. */
export const factValueWords = (text: string): string | undefined =>
  Object.hasOwn(FACT_VALUE_WORDS, text) ? FACT_VALUE_WORDS[text] : undefined;
