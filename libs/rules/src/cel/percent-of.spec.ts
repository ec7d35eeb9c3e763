// What part of another an amount is: rounded down, bounded, and never over nothing.
import { describe, expect, it } from '@jest/globals';
import { parseCallDocument } from '../document/parse-call-document.js';
import { assess } from '../assess/assess.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleDocument } from '../testing/sample-call.js';

const number = (formula: string) => ({
  name: 'part',
  type: 'Percent',
  formula,
  article: 'art. 4',
  sentence: 'Incidenza',
});
const cap = { ...number('euro("100.00")'), name: 'cap', type: 'Money' };
const guarded = 'isee > euro("0.00") ? percentOf(unitFee, isee) : percent("100")';
const partOf = (unitFee: number, isee: number): unknown => {
  const call = sampleCall({ numbers: [cap, number(guarded)] });
  const { steps } = assess(call, 'UNO', givenFacts({ isee, unitFee }), {
    submittedOn: '2026-02-10',
    admittedOn: '2026-03-20',
  });
  return steps.find(({ name }) => name === 'part')?.result;
};

describe('percentOf', () => {
  it.each([
    [140_000, 1_000_000, '14'],
    [139_999, 1_000_000, '13.99'],
    [1, 3, '33.33'],
    [0, 5, '0'],
    [500, 0, '100'],
    // 10,000 % is the largest percentage there is.
    [1_000_000, 1, '10000'],
  ])('%i of %i is %s %%', (part, whole, percent) => expect(partOf(part, whole)).toBe(percent));

  it('is refused where the whole may be nothing', () => {
    const parsed = parseCallDocument(sampleDocument({}, { numbers: [cap, number('percentOf(unitFee, isee)')] }));
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toContain('division-by-zero-possible');
  });
});
