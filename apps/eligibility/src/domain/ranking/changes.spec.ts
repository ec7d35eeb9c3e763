// What changed between a provisional ranking and the final one, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, localDate, PersistentMap } from '@buono/kernel';
import { idOf } from '../call/call.examples.js';
import { changesBetween } from './changes.js';
import type { ObservationOutcome, RankingEntry } from './events.js';
import type { Observation } from './state.js';

const id = (n: number) => applicationId(idOf(n));
const entry = (n: number, place: number, total: number, corrected?: true): RankingEntry => ({
  ...{ applicationId: id(n), receiptNumber: n, place, total },
  ...(corrected && { corrected }),
});
const on = localDate('2026-05-18');
const observations = (...given: readonly (readonly [number, ObservationOutcome])[]) => ({
  observations: PersistentMap.of(
    given.map(([n, outcome]) => {
      const observation: Observation = { applicationId: id(n), on, sealed: {}, answer: { outcome, on, sealed: {} } };
      return [id(n), observation] as const;
    }),
  ),
});

describe('what changed since the provisional ranking', () => {
  it('is told of everybody who moved, each with why', () => {
    // 3 had its points put right (8 → 12) and passes 2; 4 was corrected by the office; 5 won an appeal; 6 withdrew.
    const before = [entry(1, 1, 14), entry(2, 2, 10), entry(3, 3, 8), entry(6, 4, 6), entry(4, 5, 4)];
    const after = [entry(1, 1, 14), entry(3, 2, 12, true), entry(2, 3, 10), entry(5, 4, 9), entry(4, 5, 5, true)];
    expect(changesBetween(before, after, observations([3, 'upheld'], [2, 'rejected']))).toEqual([
      ...[{ applicationId: id(3), before: { place: 3, total: 8 }, after: { place: 2, total: 12 } }].map((one) => ({
        ...one,
        why: 'observation-upheld',
      })),
      { applicationId: id(2), before: { place: 2, total: 10 }, after: { place: 3, total: 10 }, why: 'others-moved' },
      { applicationId: id(5), after: { place: 4, total: 9 }, why: 'admitted-since' },
      {
        applicationId: id(4),
        before: { place: 5, total: 4 },
        after: { place: 5, total: 5 },
        why: 'decision-corrected',
      },
      { applicationId: id(6), before: { place: 4, total: 6 }, why: 'no-longer-admitted' },
    ]);
  });

  it('names nobody where nothing changed, and whoever is in one list only exactly once', () => {
    const codes = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const listOf = (ns: readonly number[]) => ns.map((n, index) => entry(n, index + 1, 100 - index));
        const changes = changesBetween(listOf(a), listOf(b), observations());
        const named = changes.map(({ applicationId: one }) => one);
        expect(new Set(named).size).toBe(named.length);
        const onlyOne = [...a, ...b].filter((n) => a.includes(n) !== b.includes(n));
        expect(named).toEqual(expect.arrayContaining(onlyOne.map(id)));
        expect(changesBetween(listOf(a), listOf(a), observations())).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
