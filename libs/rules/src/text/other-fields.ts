// Whatever a document says in fields that no sentence of the text is written for: told from the schema, so that nothing is left out.
import type { Provision } from './blocks.js';
import { expressionWords, type Naming } from './expression-words.js';
import { dateWords, euroWords, momentWords } from './values.js';
import { fieldWords, fixedWords } from './words.js';

/** A part of the JSON Schema of call documents. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** Each remaining field as a provision: «words: value», with its formulas. */
export const otherFields = (rest: object, schema: SchemaPart, naming: Naming): readonly Provision[] =>
  Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [told(name, value, memberOf(schema, name), naming)],
  );

const told = (name: string, value: unknown, schema: SchemaPart, naming: Naming): Provision => {
  const formulas: string[] = [];
  const text = `${capital(fieldWords(name))}: ${words(value, schema, naming, formulas)}`;
  const article = articleOf(value);
  return { text, ...(article !== undefined && { article }), ...(formulas.length > 0 && { formulas }) };
};

const articleOf = (value: unknown): string | undefined => {
  const named = typeof value === 'object' && value !== null && 'article' in value ? value.article : undefined;
  return typeof named === 'string' ? named : undefined;
};

/** Any part of a document in words, after its schema. */
export const partWords = (value: unknown, schema: SchemaPart, naming: Naming): string =>
  words(value, schema, naming, []);

const words = (value: unknown, schema: SchemaPart, naming: Naming, formulas: string[]): string => {
  if (Array.isArray(value)) {
    const items = schema['items'] as SchemaPart | undefined;
    return value.map((one) => words(one, items ?? {}, naming, formulas)).join('; ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, member]) => `${fieldWords(name)} ${words(member, memberOf(schema, name), naming, formulas)}`)
      .join(', ');
  }
  return scalar(value, schema, naming, formulas);
};

const scalar = (value: unknown, schema: SchemaPart, naming: Naming, formulas: string[]): string => {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (typeof value !== 'string') return String(value);
  if (isFormula(schema)) {
    formulas.push(value);
    return expressionWords(value, naming);
  }
  if ('enum' in schema || 'const' in schema) return fixedWords(value);
  return isEuro(schema) ? euroWords(value) : momentWords(dateWords(value));
};

/** Whether a part of the schema is a formula. */
export const isFormula = (schema: SchemaPart): boolean => schema['$comment'] === 'CEL';

/** Whether a part of the schema is an amount in euro. */
export const isEuro = (schema: SchemaPart): boolean => schema['$comment'] === 'euro';

/** The schema of a member of an object; empty where the schema says nothing of it. */
export const memberOf = (schema: SchemaPart, name: string): SchemaPart => {
  const known = (schema['properties'] ?? {}) as Readonly<Record<string, SchemaPart>>;
  const any = schema['additionalProperties'];
  return (
    (Object.hasOwn(known, name) ? known[name] : typeof any === 'object' ? (any as SchemaPart | null) : undefined) ?? {}
  );
};

/** The schema of the items of a list. */
export const itemsOf = (schema: SchemaPart): SchemaPart => (schema['items'] ?? {}) as SchemaPart;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
