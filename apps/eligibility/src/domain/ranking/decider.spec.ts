// The specification of a ranking: whole, in order, approved once.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CALL, idOf } from '../call/call.examples.js';
import { PAGE_ENTRIES, pageOfRanking, rankingDecider, type Ranking } from './decider.js';
import type { AddRankingPage, ApproveRanking, StartRanking } from './commands.js';
import type { RankingApproved, RankingEntry, RankingEvent, RankingPageAdded, RankingStarted } from './events.js';

const OFFICER = personId(idOf(6));
const DIRECTOR = personId(idOf(7));
const entriesUpTo = (count: number): RankingEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    applicationId: applicationId(idOf(1_000 + index)),
    receiptNumber: index + 1,
    place: index + 1,
    total: 40,
  }));
const start = (entries = 3): StartRanking => ({
  type: 'StartRanking',
  rankingId: idOf(9),
  callId: CALL,
  callVersion: 1,
  action: 'A',
  zone: zoneCode('TC-01'),
  entries,
  digest: 'd1',
  engineVersion: '1.0.0',
  observationDays: 0,
  by: OFFICER,
  on: localDate('2026-05-04'),
});
const started = (entries = 3): RankingStarted => {
  const { type: _, by: computedBy, on: computedOn, observationDays: _none, follows: _no, ...about } = start(entries);
  return { type: 'RankingStarted', ...about, pages: Math.ceil(entries / 500), computedBy, computedOn };
};
const add = (page: number, entries: readonly RankingEntry[]): AddRankingPage => ({
  type: 'AddRankingPage',
  digest: 'd1',
  page,
  entries,
});
const added = (page: number, entries: readonly RankingEntry[]): RankingPageAdded => ({
  type: 'RankingPageAdded',
  page,
  entries,
});
const approve: ApproveRanking = {
  type: 'ApproveRanking',
  actNumber: 'D.D. 9/2026',
  by: DIRECTOR,
  on: localDate('2026-05-05'),
};
const approved: RankingApproved = {
  type: 'RankingApproved',
  rankingId: idOf(9),
  callId: CALL,
  zone: zoneCode('TC-01'),
  pages: 1,
  actNumber: 'D.D. 9/2026',
  approvedBy: DIRECTOR,
  approvedOn: localDate('2026-05-05'),
};
const ranking = (...past: readonly RankingEvent[]) => given(rankingDecider, ...past);
const three = entriesUpTo(3);

describe('computing a ranking', () => {
  it('begins with its manifest', () => ranking().when(start()).then(started()));
  it('needs somebody to rank', () => ranking().when(start(0)).thenRefused('ranking-empty'));
  it('takes its pages in order', () => {
    const many = entriesUpTo(501);
    ranking(started(501))
      .when(add(1, many.slice(0, 500)))
      .then(added(1, many.slice(0, 500)));
    ranking(started(501))
      .when(add(2, many.slice(500)))
      .thenRefused('ranking-page-wrong');
  });
  it('takes a page once', () => ranking(started(), added(1, three)).when(add(1, three)).thenNothing());
  it('takes no page that lacks a place', () => {
    ranking(started())
      .when(add(1, three.slice(0, 2)))
      .thenRefused('ranking-page-wrong');
    ranking(started())
      .when(add(1, [...three].reverse()))
      .thenRefused('ranking-page-wrong');
  });
  it('does not mix two computations', () => {
    ranking(started())
      .when({ ...start(), digest: 'd2' })
      .thenRefused('ranking-changed');
    ranking(started())
      .when({ ...add(1, three), digest: 'd2' })
      .thenRefused('ranking-changed');
  });
});

describe('approving a ranking', () => {
  const whole = [started(), added(1, three)] as const;
  it('is an act', () =>
    ranking(...whole)
      .when(approve)
      .then(approved));
  it('takes another person than who computed it', () =>
    ranking(...whole)
      .when({ ...approve, by: OFFICER })
      .thenRefused('ranking-same-person'));
  it('waits until it is whole', () => ranking(started()).when(approve).thenRefused('ranking-incomplete'));
  it('says nothing when the same act comes again', () =>
    ranking(...whole, approved)
      .when(approve)
      .thenNothing());
  it('happens once', () =>
    ranking(...whole, approved)
      .when({ ...approve, actNumber: 'D.D. 10/2026' })
      .thenRefused('ranking-already-approved'));
});

describe('the pages of a ranking', () => {
  it('hold every entry once, in order of place, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_100 }), (count) => {
        const all = entriesUpTo(count);
        let state: Ranking = rankingDecider.evolve(rankingDecider.initial, started(count));
        for (let page = 1; page <= Math.ceil(count / PAGE_ENTRIES); page += 1) {
          const decision = rankingDecider.decide(add(page, pageOfRanking(all, page)), state);
          if (!decision.accepted) throw new Error(decision.refusal);
          for (const event of decision.events) {
            if (event.type === 'RankingPageAdded') expect(event.entries.length).toBeLessThanOrEqual(500);
            state = rankingDecider.evolve(state, event);
          }
        }
        expect(state).toMatchObject({ status: 'computed', ranked: all });
      }),
      { numRuns: 25 },
    );
  });
});
