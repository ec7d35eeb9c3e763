// A published ranking holds for anybody, and shows it when it was touched.
import { describe, expect, it } from '@jest/globals';
import { drawNumber, seedCommitment } from './draw.js';
import { faultsOf, published, type PublishedPlace } from './published.js';

const SEED = 'estrazione del 4 maggio 2026, urna 7';
const lot = { seed: SEED, commitment: seedCommitment(SEED), actNumber: 'D.D. 12/2026' };
const about = {
  format: 'buono-ranking/1',
  ...{ rankingId: 'r', callId: 'c', callVersion: 1, action: 'A', zone: 'TC-01', order: 'score' },
  ...{ actNumber: 'D.D. 9/2026', approvedOn: '2026-06-05' },
  criteria: ['Punteggio', 'ISEE', 'Sorteggio', 'Ordine di ricezione'],
} as const;
const [first = '', second = ''] = ['uno', 'due'].toSorted((a, b) =>
  drawNumber(SEED, a) < drawNumber(SEED, b) ? -1 : 1,
);
const entries: readonly PublishedPlace[] = [
  { place: 1, code: 'x', score: 14, by: 0 },
  { place: 2, code: first, score: 10, by: 0 },
  { place: 3, code: second, score: 10, by: 2 },
  { place: 4, code: 'y', score: 10, by: 1 },
];
const file = published({ ...about, lot, entries });
const touched = (n: number, change: Partial<PublishedPlace>) =>
  published({ ...about, lot, entries: entries.map((one, index) => (index === n ? { ...one, ...change } : one)) });

describe('a published ranking', () => {
  it('holds, also after a way through a file', () => {
    expect(faultsOf(file)).toEqual([]);
    expect(faultsOf(JSON.parse(JSON.stringify(file, undefined, 2)) as typeof file)).toEqual([]);
  });
  it('does not hold when a word of it was changed', () =>
    expect(faultsOf({ ...file, actNumber: 'D.D. 10/2026' })).toEqual([
      'il contenuto non corrisponde alla sua impronta (digest)',
    ]));
  it('does not hold when who has more points stands lower', () =>
    expect(faultsOf(touched(1, { score: 15 }))[0]).toContain('posto 2'));
  it('does not hold when two were drawn the other way round', () =>
    expect(
      faultsOf(
        published({
          ...{ ...about, lot },
          entries: [
            { place: 1, code: second, score: 10, by: 0 },
            { place: 2, code: first, score: 10, by: 2 },
          ],
        }),
      ),
    ).toEqual(['posto 2: il numero estratto non è più alto di quello sopra']));
  it('does not hold with another seed, a missing place or a code twice', () => {
    expect(faultsOf(published({ ...about, lot: { ...lot, seed: 'un altro' }, entries }))[0]).toContain('seme');
    expect(faultsOf(touched(3, { place: 5 }))).toEqual(['posto 4: il numero del posto non è di seguito']);
    expect(faultsOf(touched(3, { code: 'x' }))[0]).toContain('più di una volta');
  });
});
