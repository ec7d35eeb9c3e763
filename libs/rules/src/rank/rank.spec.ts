// A ranking is the same whatever order applications come in.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall } from '../testing/sample-call.js';
import { rank } from './rank.js';
import { score } from './score.js';

const ranking = {
  items: [
    { id: 'lavoro', article: 'art. 1', when: 'bothParentsWork', points: '10', sentence: 'Lavorano' },
    { id: 'minori', article: 'art. 1', points: 'min(minorsInHousehold, 3)', sentence: 'Minorenni' },
  ],
  ties: [
    { by: 'isee', direction: 'ascending', sentence: 'ISEE' },
    { by: 'birthDate', direction: 'descending', sentence: 'Età' },
  ],
};
const call = sampleCall({ ranking, order: 'score' });

describe('a score', () => {
  it('gives no points for what is not known, and says so', () => {
    expect(score(call, 'UNO', givenFacts({ minorsInHousehold: 5, isee: null }), '2026-05-04')).toEqual({
      total: 3,
      items: [{ id: 'minori', article: 'art. 1', points: 3, sentence: 'Minorenni' }],
      ties: [null, null],
      missing: ['birthDate', 'bothParentsWork'],
    });
  });
});

describe('a ranking by age', () => {
  it('counts the years on the day of the application', () => {
    const items = [
      { id: 'eta', article: 'art. 1', when: 'ageAt(birthDate, submittedOn) >= 80', points: '5', sentence: '80 anni' },
    ];
    const byAge = sampleCall({ ranking: { items, ties: [] }, order: 'score' });
    const born = givenFacts({ birthDate: '1946-06-02' });
    expect(score(byAge, 'UNO', born, '2026-06-01').total).toBe(0);
    expect(score(byAge, 'UNO', born, '2026-06-02').total).toBe(5);
  });
});

describe('a ranking', () => {
  const entry = fc.record({
    total: fc.integer({ min: 0, max: 3 }),
    ties: fc.tuple(fc.option(fc.integer({ min: 0, max: 2 })), fc.option(fc.constantFrom('2020-01-01', '2021-01-01'))),
    receipt: fc.integer({ min: 1, max: 5 }),
  });

  it('does not depend on the order of its input, and gives every place once', () => {
    const entries = fc
      .array(entry, { maxLength: 30 })
      .map((list) => list.map((one, index) => ({ ...one, id: `a${index}` })));
    fc.assert(
      fc.property(entries, fc.integer(), (list, seed) => {
        const places = rank(call, 'UNO', list);
        const shuffled = list
          .toSorted((a, b) => ((a.receipt * 7 + seed) % 5) - ((b.receipt * 7 + seed) % 5))
          .toReversed();
        expect(rank(call, 'UNO', shuffled)).toEqual(places);
        expect(places.map(({ place }) => place)).toEqual(list.map((_, index) => index + 1));
      }),
    );
  });

  it('puts those without a tie value last in either direction', () => {
    const one = (id: string, isee: number | null, birth: string | null, receipt: number) => ({
      id,
      total: 1,
      ties: [isee, birth],
      receipt,
    });
    const order = rank(call, 'UNO', [
      one('d', null, '2020-01-01', 1),
      one('c', 5, null, 2),
      one('b', 5, '2019-01-01', 3),
      one('a', 5, '2020-01-01', 4),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is the order of receipt for an action served on arrival', () => {
    const entries = [2, 3, 1].map((receipt) => ({ id: `r${receipt}`, total: receipt, ties: [], receipt }));
    expect(rank(sampleCall(), 'UNO', entries).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });
});
