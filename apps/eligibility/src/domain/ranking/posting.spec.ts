// The specification of rankings on the notice board: recorded once, and the term that counts from there.
import { describe, expect, it } from '@jest/globals';
import { given } from '@buono/kernel/testing';
import { applicationId, instant, localDate, personId, zoneCode } from '@buono/kernel';
import { idOf } from '../call/call.examples.js';
import { rankingDecider } from './decider.js';
import type { ObserveRanking, RecordPosting, StartRanking } from './commands.js';
import type { ProvisionalRankingPublished, RankingPosted, RankingStarted } from './events.js';
import { whyNotFollowing } from './provisional.js';

const on = localDate('2026-06-01');
const [clerk, head] = [personId(idOf(7)), personId(idOf(8))];
const about = { callId: idOf(1) as RankingStarted['callId'], action: 'NIDI', zone: zoneCode('TC-01') };
const started: RankingStarted = {
  ...{ type: 'RankingStarted', rankingId: idOf(2), ...about, callVersion: 1, entries: 1, pages: 1 },
  ...{ digest: 'ab', engineVersion: '1', observationDays: 10, observationsFrom: 'posting' },
  ...{ computedBy: clerk, computedOn: on },
};
const page = {
  type: 'RankingPageAdded',
  page: 1,
  entries: [{ applicationId: applicationId(idOf(3)), receiptNumber: 1, place: 1, total: 4 }],
} as const;
const publish = { type: 'PublishProvisional', actNumber: 'D.D. 1/2026', by: head, on } as const;
const published: ProvisionalRankingPublished = {
  ...{ type: 'ProvisionalRankingPublished', rankingId: idOf(2), callId: about.callId, zone: about.zone },
  ...{ actNumber: 'D.D. 1/2026', observationsBy: localDate('2026-06-11'), awaitsPosting: true },
  ...{ publishedBy: head, publishedOn: on },
};
const days = { number: '12/2026', from: localDate('2026-06-04'), to: localDate('2026-06-18') };
const post: RecordPosting = { type: 'RecordPosting', ...days, on: localDate('2026-06-04') };
// Ten days after Thursday 4 June end on Sunday 14: the last day is Monday 15.
const posted: RankingPosted = {
  ...{ type: 'RankingPosted', rankingId: idOf(2), ...days, observationsBy: localDate('2026-06-15') },
};
const observe = (at: string): ObserveRanking => ({
  ...{ type: 'ObserveRanking', ...about, applicationId: applicationId(idOf(3)), sealed: {} },
  ...{ at: instant(at), by: personId(idOf(9)) },
});

describe('a ranking whose term counts from the notice board', () => {
  it('awaits its posting', () => given(rankingDecider, started, page).when(publish).then(published));
  it('has its term from the first day there', () =>
    given(rankingDecider, started, page, published).when(post).then(posted));
  it('takes observations before it is posted: a term that has not begun is not over', () => {
    const late = '2026-06-30T10:00:00.000Z';
    const decided = [started, page, published].reduce(rankingDecider.evolve, rankingDecider.initial);
    expect(rankingDecider.decide(observe(late), decided)).toMatchObject({ accepted: true });
  });
  it('takes them until the last second of the last day, and not in the next', () => {
    const whole = [started, page, published, posted];
    const decided = whole.reduce(rankingDecider.evolve, rankingDecider.initial);
    expect(rankingDecider.decide(observe('2026-06-15T21:59:59.999Z'), decided)).toMatchObject({ accepted: true });
    given(rankingDecider, ...whole)
      .when(observe('2026-06-15T22:00:00.000Z'))
      .thenRefused('observations-late');
  });
  it('is followed by no final one while it waits', () => {
    const follows = { ...about, rankingId: idOf(2), observationsBy: localDate('2026-06-11'), unanswered: 0 };
    const start: StartRanking = {
      ...{ type: 'StartRanking', rankingId: idOf(4), ...about, callVersion: 1, entries: 1, digest: 'ab' },
      ...{ engineVersion: '1', observationDays: 10, by: clerk, on: localDate('2026-07-01') },
      follows: { ...follows, awaitsPosting: true },
    };
    expect(whyNotFollowing(start)).toBe('posting-awaited');
    expect(whyNotFollowing({ ...start, follows })).toBeUndefined();
  });
  it('is posted once', () => {
    given(rankingDecider, started, page, published, posted).when(post).thenNothing();
    given(rankingDecider, started, page, published, posted)
      .when({ ...post, number: '13/2026' })
      .thenRefused('ranking-already-posted');
  });
  it('is not posted before its act, nor far ahead, nor backwards', () => {
    const refused = (over: Partial<RecordPosting>) =>
      given(rankingDecider, started, page, published)
        .when({ ...post, ...over })
        .thenRefused('posting-dates-wrong');
    refused({ from: localDate('2026-05-31') });
    refused({ from: localDate('2026-07-05'), to: localDate('2026-07-20') });
    refused({ to: localDate('2026-06-03') });
  });
  it('is not posted before it is published', () =>
    given(rankingDecider, started, page).when(post).thenRefused('ranking-not-published'));
});

describe('a ranking whose term counts from the act', () => {
  it('keeps it when it is posted', () => {
    const { observationsFrom: _, ...plain } = started;
    const { awaitsPosting: _waits, ...act } = published;
    const { observationsBy: _by, ...plainly } = posted;
    given(rankingDecider, plain, page, act).when(post).then(plainly);
  });
});
