// What a replay compares, and how it names what comes out otherwise.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import type { Evaluation } from '../../domain/application/evaluation.js';
import { differencesBetween } from './replay.js';

const met = { id: 'isee', article: 'art. 4', outcome: 'met', sentence: 'L’ISEE è sotto la soglia.' } as const;
const evaluation: Evaluation = {
  outcome: 'qualifies',
  callVersion: 1,
  engineVersion: 'buono-rules/1',
  submittedOn: localDate('2026-06-01'),
  evaluatedOn: localDate('2026-06-10'),
  criteria: [met],
  missing: [],
  due: { valueCents: cents(120_000), validFrom: localDate('2026-09-01'), validTo: localDate('2027-07-31') },
  score: 10,
};
const steps = [
  { name: 'monthly', result: 10_000 },
  { name: 'value', result: 120_000 },
];

describe('a decision taken again', () => {
  it('comes out the same, whatever engine is asked', () => {
    const now = { evaluation: { ...evaluation, engineVersion: 'buono-rules/2' }, steps };
    expect(differencesBetween({ evaluation, steps }, now)).toEqual([]);
  });

  it('differs criterion by criterion', () => {
    const otherwise = { ...met, outcome: 'not-met' } as const;
    const now = { evaluation: { ...evaluation, outcome: 'does-not-qualify', criteria: [otherwise] } as const };
    expect(differencesBetween({ evaluation }, now)).toEqual([
      { what: 'outcome', name: 'outcome', decided: 'qualifies', now: 'does-not-qualify' },
      { what: 'criterion', name: 'isee', decided: met, now: otherwise },
    ]);
  });

  it('differs by a criterion that was not there', () => {
    const more = { ...met, id: 'age' };
    expect(differencesBetween({ evaluation }, { evaluation: { ...evaluation, criteria: [met, more] } })).toEqual([
      { what: 'criterion', name: 'age', decided: null, now: more },
    ]);
  });

  it('differs step by step and figure by figure', () => {
    const due = { valueCents: cents(119_988), validFrom: localDate('2026-09-01'), validTo: localDate('2027-07-31') };
    const now = { evaluation: { ...evaluation, due }, steps: [{ name: 'monthly', result: 9_999 }, ...steps.slice(1)] };
    expect(differencesBetween({ evaluation, steps }, now)).toEqual([
      { what: 'due', name: 'valueCents', decided: 120_000, now: 119_988 },
      { what: 'step', name: 'monthly', decided: 10_000, now: 9_999 },
    ]);
  });

  it('does not compare steps that an old decision did not pin', () => {
    expect(differencesBetween({ evaluation }, { evaluation, steps })).toEqual([]);
  });
});
