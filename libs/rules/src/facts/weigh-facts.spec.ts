// Whose word stands, and that nobody's word is lost.
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { Fact, Facts } from '../model/facts.js';
import { sayingsOf, weighFacts } from './weigh-facts.js';

const isee = (value: number, source: Fact['source'], at?: string): Facts => ({
  isee: { state: 'known', value, source, ...(at !== undefined && { at }) },
});
const valueOf = ({ isee: fact }: Facts) => fact?.state === 'known' && fact.value;

const MARCH = '2026-03-01T08:00:00.000Z';
const APRIL = '2026-04-01T08:00:00.000Z';

describe('what stands', () => {
  it('is what a registry says rather than what was declared, also declared again later', () =>
    expect(valueOf(weighFacts([isee(1, 'registry', MARCH), isee(2, 'declared', APRIL)]))).toBe(1));
  it('is an officer’s correction rather than a registry’s later word', () =>
    expect(valueOf(weighFacts([isee(1, 'officer', MARCH), isee(2, 'registry', APRIL)]))).toBe(1));
  it('is the later of two words of the same source, however they are listed', () => {
    expect(valueOf(weighFacts([isee(1, 'registry', MARCH), isee(2, 'registry', APRIL)]))).toBe(2);
    expect(valueOf(weighFacts([isee(2, 'registry', APRIL), isee(1, 'registry', MARCH)]))).toBe(2);
  });
  it('is the last in the list when nobody says when', () =>
    expect(valueOf(weighFacts([isee(1, 'declared'), isee(2, 'declared')]))).toBe(2));
  it('may be that there is none', () => {
    const none: Facts = { isee: { state: 'none', source: 'registry', at: APRIL } };
    expect(weighFacts([isee(1, 'declared', MARCH), none])['isee']).toEqual(none['isee']);
  });
});

describe('what was said', () => {
  it('stays beside what stands, each saying once', () =>
    expect(sayingsOf([isee(1, 'declared', MARCH), isee(2, 'officer', APRIL), isee(2, 'officer', APRIL)])).toEqual([
      { name: 'isee', said: [isee(2, 'officer', APRIL)['isee'], isee(1, 'declared', MARCH)['isee']] },
    ]));

  const source = fc.constantFrom('declared', 'registry', 'officer', 'assessment', 'derived');
  const saying = fc
    .tuple(fc.nat(3), source, fc.constantFrom(MARCH, APRIL, undefined))
    .map(([value, by, at]) => isee(value, by, at));

  it('is never lost, and the first of it is what stands', () =>
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1, maxLength: 8 }), (said) => {
        const [found] = sayingsOf(said);
        for (const each of said) expect(found?.said).toContainEqual(each['isee']);
        expect(weighFacts(said)['isee']).toEqual(found?.said[0]);
      }),
    ));
  it('does not depend on the order when everyone says when, once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(saying, { selector: (each) => `${each['isee']?.source}${each['isee']?.at}`, maxLength: 8 }),
        (said) => expect(weighFacts([...said].reverse())).toEqual(weighFacts(said)),
      ),
    ));
});
