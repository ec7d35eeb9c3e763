// Both standings of an application are those that each version gives by itself, whatever is worked out only once.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCall } from '../compile/compile-call.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { anyDocument, fullDocument } from '../testing/any-document.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall } from '../testing/sample-call.js';
import { standingOf } from './standing.js';
import { alikeIn, twoStandingsOf } from './two-standings.js';

const dates = { submittedOn: '2026-02-10', admittedOn: '2026-03-20' };
const ranking = {
  items: [{ id: 'i', article: 'art. 1', points: 'min(minorsInHousehold, 3)', sentence: 'Minorenni' }],
  ties: [{ by: 'isee', direction: 'ascending', sentence: 'ISEE' }],
};
const t = { keys: [{ name: 'a', type: 'Money' }], value: 'int', rows: [{ value: 1 }] };
const ninety = [{ name: 'cap', type: 'Money', formula: 'euro("90.00")', article: 'art. 2', sentence: 'Massimo' }];
const call = sampleCall({ order: 'score', ranking });

describe('two versions of a call', () => {
  it.each([
    ['nothing', {}, {}, { assessed: true, scored: true }],
    ['points', { ranking: { ...ranking, items: [] } }, {}, { assessed: true, scored: false }],
    ['the order', { order: 'isee', ranking: { ...ranking, items: [] } }, {}, { assessed: true, scored: false }],
    ['the value', { value: 'times(cap, 9)' }, {}, { assessed: false, scored: true }],
    ['criteria', { criteria: [] }, {}, { assessed: false, scored: true }],
    ['a number, which points may use', { numbers: ninety }, {}, { assessed: false, scored: false }],
    ['a table', { tables: { t } }, {}, { assessed: false, scored: false }],
    ['the period of use', {}, { use: { from: '2026-05-01', to: '2026-12-31' } }, { assessed: false, scored: false }],
    [
      'an incompatibility of the whole call',
      {},
      {
        policies: {
          incompatible: [
            {
              ...{ id: 'hcp', article: 'art. 9', schemes: ['Home Care Premium'], fact: 'homeCarePremium' },
              ...{ per: 'person', over: 'month', does: 'block', sentence: 'Non con HCP.' },
            },
          ],
        },
      },
      { assessed: false, scored: true },
    ],
  ])('that differ in %s', (_, action, changes, alike) => {
    const other = sampleCall({ order: 'score', ranking, ...action }, changes);
    expect(alikeIn(call, other, 'UNO')).toEqual(alike);
  });

  it('give each application what each of them gives by itself', () => {
    const facts = fc
      .record(
        {
          isee: fc.constantFrom<number | null>(null, 100_000, 5_000_000),
          rooms: fc.integer({ min: 1, max: 9 }),
          homeCarePremium: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map((values) => givenFacts(JSON.parse(JSON.stringify(values)) as Record<string, number>));
    const before = compiled(fullDocument);
    let compared = 0;
    let halves = 0;
    fc.assert(
      fc.property(anyDocument, facts, (input, given) => {
        const after = compiled(input);
        if (before === undefined || after === undefined) return;
        const asked = { actionCode: 'UNO', facts: given, dates };
        const alike = alikeIn(before, after, 'UNO');
        expect(twoStandingsOf({ before, after, alike }, asked)).toEqual({
          before: standingOf(before, asked),
          after: standingOf(after, asked),
        });
        compared += 1;
        if (alike.assessed !== alike.scored) halves += 1;
      }),
      { numRuns: 2_500 },
    );
    expect(Math.min(compared, halves)).toBeGreaterThan(10);
  });
});

const compiled = (input: unknown) => {
  const parsed = parseCallDocument(input);
  return parsed.ok ? compileCall(parsed.document) : undefined;
};
