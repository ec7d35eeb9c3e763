// What is secret of people: codes, names, dates of birth, accounts. DATI DI PROVA.
import { readFileSync } from 'node:fs';
import type { Secret } from './clear-text.js';

/** Somebody as an application names them. */
export interface Named {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate?: string;
}

// Names that are also words of the calls or of the API's description, both public, say nothing when they stand alone.
const PUBLISHED = [
  ...['infanzia', 'domiciliarita', 'autonomie', 'mobilita-stato', 'mobilita-liguria'].map(
    (call) => `libs/rules/calls/${call}.yaml`,
  ),
  'openapi.json',
]
  .map((file) => readFileSync(file, 'utf8').toLowerCase())
  .join('\n');

/** Whether the published texts use this word themselves, in any case of letters. */
export const isPublishedWord = (word: string): boolean => PUBLISHED.includes(word.toLowerCase());

/** The secrets of a person: the code, both orders of the name, each name alone where that means somebody, the date of birth. */
export const secretsOf = (who: string, { fiscalCode, givenName, familyName, birthDate }: Named): readonly Secret[] => [
  { what: `codice fiscale of ${who}`, text: fiscalCode },
  { what: `name of ${who}`, text: `${givenName} ${familyName}` },
  { what: `name of ${who}`, text: `${familyName} ${givenName}` },
  ...[givenName, familyName].flatMap((name) =>
    isPublishedWord(name) || name.length < 5 ? [] : [{ what: `a name of ${who}`, text: name }],
  ),
  ...(birthDate === undefined ? [] : [{ what: `date of birth of ${who}`, text: birthDate }]),
];
