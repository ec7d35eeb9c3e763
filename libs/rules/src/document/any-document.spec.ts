// Whatever is sent as a document, the answer is a document or problems, never an exception; and what is accepted works.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import { compileCall } from '../compile/compile-call.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleDocument } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const full = sampleDocument(
  {
    facts: [{ name: 'rooms', type: 'int', class: 'economic', label: 'stanze', source: 'declared', min: 1, max: 9 }],
    texts: { nota: 'Testo' },
  },
  {
    tables: {
      caps: {
        keys: [{ name: 'a', type: 'Money' }],
        value: 'Money',
        rows: [{ upTo: '9.00', value: '1.00' }, { value: '2.00' }],
      },
    },
    areas: [{ code: 'A1', label: 'Area' }],
    ceilings: [{ id: 'c', article: 'a', per: 'area', areas: 'each', amount: 'cap' }],
    ranking: {
      items: [{ id: 'i', article: 'a', points: 'rooms', sentence: 's' }],
      ties: [{ by: 'isee', direction: 'ascending', sentence: 's' }],
    },
    proofs: [{ code: 'P', label: 'Prova', when: 'rooms > 3' }],
  },
);

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

const placesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, key]))]
    : [path];

const put = (value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown => {
  if (key === undefined) return replacement;
  const parent = value as Json;
  const child = put((parent as Readonly<Record<string, unknown>>)[key], rest, replacement);
  return Array.isArray(parent)
    ? parent.map((one, index) => (String(index) === key ? child : one))
    : { ...parent, [key]: child };
};

const words = [
  'isee',
  'cap',
  'rooms',
  'value',
  'call.useTo',
  'entitlement.cap',
  'service.cost',
  'caps(isee)',
  'euro("5.00")',
  'date("2026-01-01")',
  '1 / rooms',
  'isee - euro("1.00")',
  'isNone(isee)',
  'true',
  '-1',
  '0.00',
  '99999999999.99',
  '9999-12-31',
  '0000-01-01',
  'all',
  'each',
  'int',
  'Money',
  'list<string>',
  'hour',
  'X',
];
const replacement = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...words) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

describe('any document', () => {
  it('is accepted or refused, and works if accepted', () => {
    const places = placesOf(full);
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        replacement,
        fc.constantFrom(...places),
        replacement,
        (one, a, two, b) => {
          const once = put(full, one, a);
          const twice = placesOf(once).some((place) => place.join('/') === two.join('/')) ? put(once, two, b) : once;
          const parsed = parseCallDocument(twice);
          if (!parsed.ok) return expect(parsed.problems.every(({ what }) => what !== '')).toBe(true);
          accepted += 1;
          const call = compileCall(parsed.document);
          const facts = givenFacts({ isee: 100_000, rooms: 2 });
          for (const code of call.actions.keys()) {
            expect(assess(call, code, facts, { submittedOn: '2026-02-10', admittedOn: '2026-03-20' }).outcome).not.toBe(
              '',
            );
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('is refused when it is any text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseCallDocument(text).ok).toBe(false)));
  });
});
