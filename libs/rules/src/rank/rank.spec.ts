// A ranking is the same whatever order applications come in.
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall } from '../testing/sample-call.js';
import { drawNumber, seedCommitment } from './draw.js';
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

describe('a ranking by decimals', () => {
  const entry = (id: string, total: number, tie: string) => ({ id, total, ties: [tie], receipt: Number(id) });
  const byShare = sampleCall({
    ranking: { items: [], ties: [{ by: 'percent("1")', direction: 'descending', sentence: 'Quota' }] },
    order: 'score',
  });
  const places = (...entries: readonly ReturnType<typeof entry>[]) =>
    rank(byShare, 'UNO', entries).map(({ id, by }) => `${id}:${by}`);

  it('tells a ten-thousandth of a point, and takes equal sums for equal', () => {
    expect(places(entry('1', 2.4999, '1'), entry('2', 2.5, '1'))).toEqual(['2:0', '1:0']);
    expect(places(entry('1', 0.1 + 0.2, '1'), entry('2', 0.3, '2'))).toEqual(['2:0', '1:1']);
  });
  it('compares shares and numbers by how much they are, not as text', () =>
    expect(places(entry('1', 1, '9.5'), entry('2', 1, '100'), entry('3', 1, '12.5'))).toEqual(['2:0', '3:1', '1:1']));
});

describe('a ranking', () => {
  const entry = fc.record({
    total: fc.integer({ min: 0, max: 3 }),
    ties: fc.tuple(fc.option(fc.integer({ min: 0, max: 2 })), fc.option(fc.constantFrom('2020-01-01', '2021-01-01'))),
    receipt: fc.integer({ min: 1, max: 5 }),
    draw: fc.constantFrom('a', 'b', 'c'),
  });
  const orders = [
    call,
    sampleCall({ ranking: { ...ranking, draw: true }, order: 'score' }),
    sampleCall({ order: 'isee' }),
    sampleCall({ order: 'draw' }),
    sampleCall(),
  ] as const;

  it('does not depend on the order of its input, and gives every place once', () => {
    const entries = fc
      .array(entry, { maxLength: 30 })
      .map((list) => list.map((one, index) => ({ ...one, id: `a${index}` })));
    fc.assert(
      fc.property(entries, fc.integer(), fc.nat({ max: 4 }), (list, seed, which) => {
        const ordered = orders[which] ?? call;
        const places = rank(ordered, 'UNO', list);
        const shuffled = list
          .toSorted((a, b) => ((a.receipt * 7 + seed) % 5) - ((b.receipt * 7 + seed) % 5))
          .toReversed();
        expect(rank(ordered, 'UNO', shuffled)).toEqual(places);
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

  it('says what put each behind the one above', () => {
    const rows = [
      ['a', 9, 5, '2020-01-01', 4],
      ['b', 8, 4, '2020-01-01', 3],
      ['c', 8, 5, '2020-01-01', 2],
      ['d', 8, 5, '2019-01-01', 1],
      ['e', 8, 5, '2019-01-01', 5],
    ] as const;
    const entries = rows.map(([id, total, isee, birth, receipt]) => ({ id, total, ties: [isee, birth], receipt }));
    const order = rank(call, 'UNO', entries);
    expect(order.map(({ id, by }) => `${id}${by}`)).toEqual(['a0', 'b0', 'c1', 'd2', 'e4']);
  });

  it('is the order of receipt for an action served on arrival', () => {
    const entries = [2, 3, 1].map((receipt) => ({ id: `r${receipt}`, total: receipt, ties: [], receipt }));
    expect(rank(sampleCall(), 'UNO', entries).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });
});

describe('an order by ISEE', () => {
  const youngest = { by: 'birthDate', direction: 'descending', sentence: 'Età' };
  const byIsee = sampleCall({ order: 'isee', ranking: { items: [], ties: [youngest] } });

  it('puts the lowest ISEE first, without points, then the ties of the call, and no ISEE last', () => {
    const scored = score(byIsee, 'UNO', givenFacts({ isee: 900_000, birthDate: '2024-01-01' }), '2026-05-04');
    expect(scored).toMatchObject({ total: 0, ties: [900_000, '2024-01-01'] });
    const one = (id: string, isee: number | null, birth: string) => ({ id, total: 7, ties: [isee, birth], receipt: 1 });
    const order = rank(byIsee, 'UNO', [
      one('none', null, '2024-01-01'),
      one('older', 900_000, '2023-01-01'),
      one('younger', 900_000, '2024-01-01'),
      one('rich', 1_500_000, '2024-01-01'),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['younger', 'older', 'rich', 'none']);
  });

  it('needs no ranking in the document, and takes no points', () => {
    expect(score(sampleCall({ order: 'isee' }), 'UNO', givenFacts({ isee: 5 }), '2026-05-04').ties).toEqual([5]);
    const items = [{ id: 'p', article: 'art. 1', points: '1', sentence: 'Punti' }];
    expect(() => sampleCall({ order: 'isee', ranking: { items, ties: [] } })).toThrow('points-not-counted');
  });
});

describe('a lot', () => {
  const seed = 'estrazione del 4 maggio 2026, urna 7';

  it('commits to its seed and gives every code a number that anybody can work out', () => {
    const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(seedCommitment(seed)).toBe(sha(seed));
    expect(drawNumber(seed, 'uno')).toBe(sha('estrazione del 4 maggio 2026, urna 7uno'));
  });

  it('is the whole order of an action drawn by lot, whatever the points and the receipts', () => {
    const drawn = sampleCall({ order: 'draw' });
    const entries = ['uno', 'due', 'tre'].map((id, index) => ({
      ...{ id, total: index, ties: [], receipt: index + 1 },
      draw: drawNumber(seed, id),
    }));
    const byNumber = entries.toSorted((a, b) => (a.draw < b.draw ? -1 : 1)).map(({ id }) => id);
    expect(rank(drawn, 'UNO', entries).map(({ id }) => id)).toEqual(byNumber);
  });

  it('decides before the receipt where the call asks for it, and only among equals', () => {
    const last = sampleCall({ order: 'score', ranking: { ...ranking, draw: true } });
    const one = (id: string, total: number, receipt: number, draw: string) => ({
      ...{ id, total, receipt, draw },
      ties: [1, null],
    });
    const order = rank(last, 'UNO', [one('a', 1, 1, 'c'), one('b', 1, 2, 'b'), one('c', 2, 3, 'd')]);
    expect(order.map(({ id, by }) => `${id}${by}`)).toEqual(['c0', 'b0', 'a3']);
  });

  it('leaves no room for points or ties where it is the order', () => {
    expect(() => sampleCall({ order: 'draw', ranking })).toThrow('order-is-by-lot');
  });
});
