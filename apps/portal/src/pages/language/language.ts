// What the pages say, by language: one file for each in apps/portal/languages, Italian where a translation is missing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@buono/process';
import type it from '../../../languages/it.json';
import { formatsOf, type Formats } from './formats.js';

/** Every text of the pages; the Italian file says which there are. */
export type Texts = typeof it;

/** A language of the pages. */
export interface Language {
  /** As in `lang` and in file names: `it`. */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  readonly t: Texts;
  /** Dates, amounts and numbers as it writes them. */
  readonly as: Formats;
}

const FIRST = 'it';

/** The languages, Italian first. */
export const readLanguages = (directory = join(projectDirectory(), 'apps/portal/languages')): readonly Language[] => {
  const read = (file: string): Texts => JSON.parse(readFileSync(join(directory, file), 'utf8')) as Texts;
  const italian = read(`${FIRST}.json`);
  const codes = readdirSync(directory)
    .filter((file) => /^[a-z]{2,3}\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length));
  return [FIRST, ...codes.filter((code) => code !== FIRST)].map((code) => {
    const t = over(italian, read(`${code}.json`)) as Texts;
    return { code, name: t.language, t, as: formatsOf(code) };
  });
};

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const over = (below: unknown, above: unknown): unknown =>
  isTree(below) && isTree(above)
    ? Object.fromEntries(
        Object.entries(below).map(([key, value]) => [key, key in above ? over(value, above[key]) : value]),
      )
    : above;

/** A text with its gaps filled: fill('Entro il {day}', { day }). */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** One or many: the languages of the pages tell no more apart. */
export const counted = (n: number, one: string, many: string): string => fill(n === 1 ? one : many, { n });

/** What is said of a name that comes from the API: undefined when the file has no word for it. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
