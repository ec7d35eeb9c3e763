// What a document says and nobody does yet is told with its place; what Buono does is not.
import { describe, expect, it } from '@jest/globals';
import { sampleDocument } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const terms = { acceptanceDays: 10, entryDays: 30, whenShort: 'partial' };
const warned = (changes: Readonly<Record<string, unknown>>, action: Readonly<Record<string, unknown>> = {}) => {
  const parsed = parseCallDocument(sampleDocument(changes, action));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.warnings.map(({ place, code }) => `${place} ${code}`);
};
const change = (id: string, more: object) => ({ id, article: 'art. 9', sentence: 'Ecco.', ...more });

describe('what is not applied yet', () => {
  it('is told of terms and policies, of the call and of its actions', () => {
    expect(warned({ terms: { ...terms, assessmentDays: 45 } }, { terms: { assessmentDays: 30 } })).toEqual([
      'terms.assessmentDays not-applied-yet',
      'actions[0].terms.assessmentDays not-applied-yet',
    ]);
  });

  it('is not told of a term that an action asks for', () => {
    const assessed = { terms: { assessmentDays: 30 }, assessment: { required: true } };
    expect(warned({ terms: { ...terms, assessmentDays: 45 } }, assessed)).toEqual([]);
  });

  it('is not told of a renewal, which begins from last year’s file', () =>
    expect(warned({ policies: { renewal: { of: ['PROVA-0'] } } })).toEqual([]));

  it('is told of changes that an officer must make, and not of those that make themselves', () => {
    const changes = [
      change('trasloco', { on: 'move-out-of-region', does: 'end' }),
      change('tre', { on: 'birthday', years: 3, does: 'end' }),
      change('isee', { on: 'isee-change', does: 'keep' }),
      change('diciotto', { on: 'birthday', years: 18, does: 'review' }),
    ];
    expect(warned({ policies: { changes } })).toEqual([
      'policies.changes[0] not-applied-yet',
      'policies.changes[3] not-applied-yet',
    ]);
  });

  it('is told of a scheme of which no fact tells', () => {
    const one = {
      id: 'hcp',
      article: 'art. 8',
      per: 'person',
      over: 'month',
      does: 'block',
      sentence: 'Non si cumula.',
    };
    const incompatible = [
      { ...one, schemes: ['Home Care Premium'] },
      { ...one, id: 'hcp2', schemes: ['Home Care Premium'], fact: 'homeCarePremium' },
    ];
    expect(warned({}, { policies: { incompatible } })).toEqual(['actions[0].policies.incompatible[0] not-applied-yet']);
  });

  it('is nothing for a document that says what Buono does', () => {
    expect(warned({ policies: { booking: 'submission', lastVoucher: 'skip' } })).toEqual([]);
  });
});
