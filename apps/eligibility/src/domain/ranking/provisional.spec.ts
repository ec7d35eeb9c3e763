// The specification of a provisional ranking: an act, a term on the calendar, observations, answers, then the final one.
import { describe, expect, it } from '@jest/globals';
import { applicationId, instantInRome, localDate, personId, zoneCode, type LocalDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CALL, idOf } from '../call/call.examples.js';
import type { AnswerObservation, ObserveRanking, PublishProvisional, StartRanking } from './commands.js';
import { rankingDecider } from './decider.js';
import type {
  ProvisionalRankingPublished,
  RankingApproved,
  RankingEvent,
  RankingObservationAnswered,
  RankingObserved,
  RankingPageAdded,
  RankingStarted,
} from './events.js';
import { observationsOf, unansweredOf } from './provisional.js';

const OFFICER = personId(idOf(6));
const DIRECTOR = personId(idOf(7));
const MOTHER = personId(idOf(4));
const [FIRST, SECOND] = [applicationId(idOf(1_001)), applicationId(idOf(1_002))];
const day = (text: string): LocalDate => localDate(text);

const start = (over: Partial<StartRanking> = {}): StartRanking => ({
  type: 'StartRanking',
  rankingId: idOf(9),
  ...{ callId: CALL, callVersion: 1, action: 'A', zone: zoneCode('TC-01') },
  ...{ entries: 1, digest: 'd1', engineVersion: '1.0.0', observationDays: 10 },
  by: OFFICER,
  on: day('2026-05-04'),
  ...over,
});
const started = (over: Partial<RankingStarted> = {}): RankingStarted => ({
  type: 'RankingStarted',
  rankingId: idOf(9),
  ...{ callId: CALL, callVersion: 1, action: 'A', zone: zoneCode('TC-01') },
  ...{ entries: 1, digest: 'd1', engineVersion: '1.0.0', observationDays: 10 },
  ...{ pages: 1, computedBy: OFFICER, computedOn: day('2026-05-04') },
  ...over,
});
const page: RankingPageAdded = {
  type: 'RankingPageAdded',
  page: 1,
  entries: [{ applicationId: FIRST, receiptNumber: 1, place: 1, total: 14 }],
};
const publish = (over: Partial<PublishProvisional> = {}): PublishProvisional => ({
  type: 'PublishProvisional',
  actNumber: 'D.D. 9/2026',
  by: DIRECTOR,
  on: day('2026-05-05'),
  ...over,
});
const published = (over: Partial<ProvisionalRankingPublished> = {}): ProvisionalRankingPublished => ({
  type: 'ProvisionalRankingPublished',
  ...{ rankingId: idOf(9), callId: CALL, zone: zoneCode('TC-01'), actNumber: 'D.D. 9/2026' },
  observationsBy: day('2026-05-15'),
  publishedBy: DIRECTOR,
  publishedOn: day('2026-05-05'),
  ...over,
});
const observe = (over: Partial<ObserveRanking> = {}): ObserveRanking => ({
  type: 'ObserveRanking',
  ...{ applicationId: FIRST, callId: CALL, action: 'A', zone: zoneCode('TC-01') },
  sealed: { health: 'box-text' },
  at: instantInRome(day('2026-05-10'), '10:00'),
  by: MOTHER,
  ...over,
});
const observed = (over: Partial<RankingObserved> = {}): RankingObserved => ({
  type: 'RankingObserved',
  ...{ rankingId: idOf(9), applicationId: FIRST, sealed: { health: 'box-text' } },
  arrivedAt: instantInRome(day('2026-05-10'), '10:00'),
  by: MOTHER,
  on: day('2026-05-10'),
  ...over,
});
const answer = (over: Partial<AnswerObservation> = {}): AnswerObservation => ({
  type: 'AnswerObservation',
  ...{ applicationId: FIRST, outcome: 'upheld', sealed: { health: 'box-answer' }, own: false },
  by: OFFICER,
  on: day('2026-05-18'),
  ...over,
});
const answered: RankingObservationAnswered = {
  type: 'RankingObservationAnswered',
  ...{ rankingId: idOf(9), applicationId: FIRST, outcome: 'upheld', sealed: { health: 'box-answer' } },
  by: OFFICER,
  on: day('2026-05-18'),
};
const approved: RankingApproved = {
  type: 'RankingApproved',
  ...{ rankingId: idOf(9), callId: CALL, zone: zoneCode('TC-01'), pages: 1, actNumber: 'D.D. 10/2026' },
  approvedBy: DIRECTOR,
  approvedOn: day('2026-05-20'),
};
const ranking = (...past: readonly RankingEvent[]) => given(rankingDecider, ...past);
const whole = [started(), page] as const;
const out = [...whole, published()] as const;

describe('publishing a provisional ranking', () => {
  it('is an act that opens a term for observations', () => {
    ranking().when(start()).then(started());
    ranking(...whole)
      .when(publish())
      .then(published());
  });
  it('takes another person than who computed it', () =>
    ranking(...whole)
      .when(publish({ by: OFFICER }))
      .thenRefused('ranking-same-person'));
  it('waits until it is whole', () => {
    ranking().when(publish()).thenRefused('ranking-unknown');
    ranking(started()).when(publish()).thenRefused('ranking-incomplete');
  });
  it('is done once: the same act says nothing, another one is refused', () => {
    ranking(...out)
      .when(publish())
      .thenNothing();
    ranking(...out)
      .when(publish({ actNumber: 'D.D. 10/2026' }))
      .thenRefused('provisional-already-published');
  });
  it('is not done where the call has none', () => {
    const { observationDays: _, ...without } = started();
    ranking()
      .when(start({ observationDays: 0 }))
      .then(without);
    ranking(without, page).when(publish()).thenRefused('provisional-not-foreseen');
    ranking(without, page, approved).when(publish()).thenRefused('ranking-already-approved');
  });
  it('comes before any approval where the call has one', () => {
    const approve = { type: 'ApproveRanking', actNumber: 'D.D. 9/2026', by: DIRECTOR, on: day('2026-05-05') } as const;
    ranking(...whole)
      .when(approve)
      .thenRefused('provisional-due');
    ranking(...out)
      .when({ ...approve, on: day('2026-06-30') })
      .thenRefused('provisional-due');
  });
});

describe('the term for observations', () => {
  // Ten days, the first not counted, the last moved on where it is a Sunday or a feast; a Saturday counts.
  it.each([
    ['2026-05-05', '2026-05-15'],
    ['2026-05-06', '2026-05-16'],
    ['2026-05-07', '2026-05-18'],
    ['2026-03-27', '2026-04-07'],
    ['2026-05-23', '2026-06-03'],
    ['2026-12-15', '2026-12-28'],
    ['2025-09-24', '2025-10-04'],
    ['2027-09-24', '2027-10-05'],
    // The Sundays on which the clocks change.
    ['2026-03-19', '2026-03-30'],
    ['2026-10-15', '2026-10-26'],
  ])('of a ranking published on %s ends on %s', (on, until) =>
    ranking(...whole)
      .when(publish({ on: day(on) }))
      .then(published({ publishedOn: day(on), observationsBy: day(until) })),
  );

  it.each([
    ['2026-05-05', '00:00:00'],
    ['2026-05-15', '23:59:59'],
  ])('takes what arrives on %s at %s', (on, time) => {
    const at = instantInRome(day(on), time);
    ranking(...out)
      .when(observe({ at }))
      .then(observed({ arrivedAt: at, on: day(on) }));
  });
  it.each(['2026-03-30', '2026-10-26'])('takes its last second also after the clocks changed (%s)', (until) => {
    const late = [...whole, published({ observationsBy: day(until) })] as const;
    const last = instantInRome(day(until), '23:59:59');
    const next = instantInRome(localDate(until.replace(/..$/, (d) => String(Number(d) + 1))), '00:00:00');
    ranking(...late)
      .when(observe({ at: last }))
      .then(observed({ arrivedAt: last, on: day(until) }));
    ranking(...late)
      .when(observe({ at: next }))
      .thenRefused('observations-late');
  });
  it('is over with the first second of the next day', () =>
    ranking(...out)
      .when(observe({ at: instantInRome(day('2026-05-16'), '00:00:00') }))
      .thenRefused('observations-late'));
});

describe('observing', () => {
  it('is for every application of its call, action and zone, ranked or left out', () => {
    ranking(...out)
      .when(observe({ applicationId: SECOND }))
      .then(observed({ applicationId: SECOND }));
    ranking(...out)
      .when(observe({ zone: zoneCode('TC-02') }))
      .thenRefused('provisional-differs');
    ranking(...out)
      .when(observe({ action: 'B' }))
      .thenRefused('provisional-differs');
  });
  it('names the mandate under which somebody writes', () =>
    ranking(...out)
      .when(observe({ underMandate: idOf(77) }))
      .then(observed({ underMandate: idOf(77) })));
  it('is done once for an application', () =>
    ranking(...out, observed())
      .when(observe())
      .thenRefused('observations-already-sent'));
  it('needs a ranking that is published as provisional', () => {
    ranking().when(observe()).thenRefused('ranking-unknown');
    ranking(...whole)
      .when(observe())
      .thenRefused('ranking-not-provisional');
  });
});

describe('answering an observation', () => {
  it('upholds or rejects it, with reasons', () => {
    ranking(...out, observed())
      .when(answer())
      .then(answered);
    ranking(...out, observed())
      .when(answer({ outcome: 'rejected' }))
      .then({ ...answered, outcome: 'rejected' });
  });
  it('is not for who belongs to the application', () =>
    ranking(...out, observed())
      .when(answer({ own: true }))
      .thenRefused('own-application'));
  it('is done once: the same says nothing, another outcome is refused', () => {
    ranking(...out, observed(), answered)
      .when(answer())
      .thenNothing();
    ranking(...out, observed(), answered)
      .when(answer({ outcome: 'rejected' }))
      .thenRefused('observations-already-answered');
  });
  it('needs an observation', () => {
    ranking().when(answer()).thenRefused('ranking-unknown');
    ranking(...whole)
      .when(answer())
      .thenRefused('ranking-not-provisional');
    ranking(...out)
      .when(answer())
      .thenRefused('observations-none');
  });
  it('leaves them in order, and counts those that wait', () => {
    const past = [...out, observed({ applicationId: SECOND, on: day('2026-05-09') }), observed(), answered];
    const state = past.reduce(rankingDecider.evolve, rankingDecider.initial);
    if (state.status !== 'provisional') throw new Error(state.status);
    expect(observationsOf(state.provisional).map(({ applicationId: id }) => id)).toEqual([SECOND, FIRST]);
    expect(unansweredOf(state.provisional)).toBe(1);
  });
});

describe('the final ranking', () => {
  const follows = {
    ...{ rankingId: idOf(8), callId: CALL, action: 'A', zone: zoneCode('TC-01') },
    observationsBy: day('2026-05-15'),
    unanswered: 0,
  };
  const final = (over: Partial<StartRanking> = {}) => start({ follows, on: day('2026-05-16'), ...over });
  const { observationDays: _, ...bare } = started({ follows: idOf(8), computedOn: day('2026-05-16') });

  it('follows the provisional one when its term is over, and is approved', () => {
    ranking().when(final()).then(bare);
    ranking(bare, page)
      .when({ type: 'ApproveRanking', actNumber: 'D.D. 10/2026', by: DIRECTOR, on: day('2026-05-20') })
      .then(approved);
    ranking(bare, page).when(publish()).thenRefused('provisional-not-foreseen');
  });
  it('waits for the whole last day', () =>
    ranking()
      .when(final({ on: day('2026-05-15') }))
      .thenRefused('observations-open'));
  it('waits until every observation is answered', () =>
    ranking()
      .when(final({ follows: { ...follows, unanswered: 1 } }))
      .thenRefused('observations-unanswered'));
  it('follows no ranking that was not published, nor one of another call, action or zone', () => {
    const { observationsBy: _by, ...unpublished } = follows;
    ranking()
      .when(final({ follows: unpublished }))
      .thenRefused('ranking-not-provisional');
    for (const other of [{ zone: zoneCode('TC-02') }, { action: 'B' }])
      ranking()
        .when(final({ follows: { ...follows, ...other } }))
        .thenRefused('provisional-differs');
  });
});
