// A provisional ranking (graduatoria provvisoria): published by an act, observed until the end of its term, answered, followed.
import { accept, dateInRome, dueDate, PersistentMap, refuse, type Decision } from '@buono/kernel';
import type {
  AnswerObservation,
  ObserveRanking,
  PublishProvisional,
  RankingRefusal,
  StartRanking,
} from './commands.js';
import type {
  ProvisionalRankingPublished,
  RankingEvent,
  RankingObservationAnswered,
  RankingObserved,
} from './events.js';
import type { Observation, Provisional, Ranking } from './state.js';

type RankingDecision = Decision<RankingEvent, RankingRefusal>;

/** Why a ranking may not follow the provisional one that it names; undefined when it may. */
export const whyNotFollowing = ({ follows, callId, action, zone, on }: StartRanking): RankingRefusal | undefined => {
  if (follows === undefined) return undefined;
  if (follows.callId !== callId || follows.action !== action || follows.zone !== zone) return 'provisional-differs';
  if (follows.observationsBy === undefined) return 'ranking-not-provisional';
  if (follows.awaitsPosting === true) return 'posting-awaited';
  // The last day counts whole: a family may still write on it.
  if (on <= follows.observationsBy) return 'observations-open';
  return follows.unanswered > 0 ? 'observations-unanswered' : undefined;
};

export const publishProvisional = (c: PublishProvisional, ranking: Ranking): RankingDecision => {
  switch (ranking.status) {
    case 'none':
      return refuse('ranking-unknown');
    case 'computing':
      return refuse('ranking-incomplete');
    case 'approved':
      return refuse('ranking-already-approved');
    case 'provisional':
      return ranking.provisional.actNumber === c.actNumber ? accept() : refuse('provisional-already-published');
    case 'computed': {
      const { rankingId, callId, zone, observationDays, observationsFrom } = ranking;
      if (observationDays === undefined) return refuse('provisional-not-foreseen');
      if (c.by === ranking.computedBy) return refuse('ranking-same-person');
      const { actNumber, by: publishedBy, on: publishedOn } = c;
      const about = { rankingId, callId, zone, actNumber, observationsBy: dueDate(publishedOn, observationDays) };
      const awaits = observationsFrom === 'posting' ? ({ awaitsPosting: true } as const) : {};
      return accept({ type: 'ProvisionalRankingPublished', ...about, ...awaits, publishedBy, publishedOn });
    }
  }
};

export const observe = (c: ObserveRanking, ranking: Ranking): RankingDecision => {
  if (ranking.status === 'none') return refuse('ranking-unknown');
  if (ranking.callId !== c.callId || ranking.action !== c.action || ranking.zone !== c.zone)
    return refuse('provisional-differs');
  if (ranking.status !== 'provisional') return refuse('ranking-not-provisional');
  const { rankingId, provisional } = ranking;
  const on = dateInRome(c.at);
  // A term that has not begun is not over.
  if (provisional.awaitsPosting !== true && on > provisional.observationsBy) return refuse('observations-late');
  if (provisional.observations.has(c.applicationId)) return refuse('observations-already-sent');
  const { applicationId, sealed, at: arrivedAt, by, underMandate } = c;
  const acting = underMandate === undefined ? {} : { underMandate };
  return accept({ type: 'RankingObserved', rankingId, applicationId, sealed, arrivedAt, ...acting, by, on });
};

export const answerObservation = (c: AnswerObservation, ranking: Ranking): RankingDecision => {
  if (ranking.status === 'none') return refuse('ranking-unknown');
  if (ranking.status !== 'provisional') return refuse('ranking-not-provisional');
  const observed = ranking.provisional.observations.get(c.applicationId);
  if (observed === undefined) return refuse('observations-none');
  if (c.own) return refuse('own-application');
  const { applicationId, outcome, sealed, by, on } = c;
  if (observed.answer !== undefined)
    return observed.answer.outcome === outcome ? accept() : refuse('observations-already-answered');
  const { rankingId } = ranking;
  return accept({ type: 'RankingObservationAnswered', rankingId, applicationId, outcome, sealed, by, on });
};

/** A ranking as its publication leaves it. */
export const provisionalOf = (event: ProvisionalRankingPublished): Provisional => {
  const { actNumber, observationsBy, awaitsPosting, publishedBy, publishedOn } = event;
  const awaits = awaitsPosting === undefined ? {} : { awaitsPosting };
  return { actNumber, observationsBy, ...awaits, publishedBy, publishedOn, observations: PersistentMap.empty() };
};

/** With one more observation, or one more answer. */
export const evolveProvisional = (
  provisional: Provisional,
  event: RankingObserved | RankingObservationAnswered,
): Provisional => {
  const { observations } = provisional;
  const { applicationId, on, sealed } = event;
  if (event.type === 'RankingObserved')
    return { ...provisional, observations: observations.with(applicationId, { applicationId, on, sealed }) };
  const observed = observations.get(applicationId);
  if (observed === undefined) return provisional;
  const answer = { outcome: event.outcome, on, sealed };
  return { ...provisional, observations: observations.with(applicationId, { ...observed, answer }) };
};

/** The observations, oldest first. */
export const observationsOf = ({ observations }: Provisional): readonly Observation[] =>
  [...observations]
    .map(([, observation]) => observation)
    .sort((a, b) => (a.on === b.on ? (a.applicationId < b.applicationId ? -1 : 1) : a.on < b.on ? -1 : 1));

/** How many observations nobody answered yet. */
export const unansweredOf = (provisional: Provisional): number =>
  observationsOf(provisional).filter(({ answer }) => answer === undefined).length;
