// The ranking: pages in order, places without gaps, approved once and only when it is whole and no provisional one is due.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { AddRankingPage, ApproveRanking, RankingCommand, RankingRefusal, StartRanking } from './commands.js';
import type { RankingEntry, RankingEvent } from './events.js';
import {
  answerObservation,
  evolveProvisional,
  observe,
  provisionalOf,
  publishProvisional,
  whyNotFollowing,
} from './provisional.js';
import { posted, recordPosting } from './posting.js';
import type { Ranking } from './state.js';

export type { Ranking, RankingManifest } from './state.js';

/** Entries on one page at most: an event stays under 64 KB. */
export const PAGE_ENTRIES = 500;

type RankingDecision = Decision<RankingEvent, RankingRefusal>;

const start = (c: StartRanking, ranking: Ranking): RankingDecision => {
  if (c.entries === 0) return refuse('ranking-empty');
  if (ranking.status !== 'none') return ranking.digest === c.digest ? accept() : refuse('ranking-changed');
  const whyNot = whyNotFollowing(c);
  if (whyNot !== undefined) return refuse(whyNot);
  const { type: _, by: computedBy, on: computedOn, observationDays, observationsFrom, follows, ...about } = c;
  const pages = Math.ceil(c.entries / PAGE_ENTRIES);
  const stage = {
    ...(follows !== undefined && { follows: follows.rankingId }),
    // What follows a provisional ranking is final.
    ...(follows === undefined &&
      observationDays > 0 && { observationDays, ...(observationsFrom !== undefined && { observationsFrom }) }),
  };
  return accept({ type: 'RankingStarted', ...about, ...stage, pages, computedBy, computedOn });
};

const addPage = (c: AddRankingPage, ranking: Ranking): RankingDecision => {
  if (ranking.status === 'none') return refuse('ranking-unknown');
  if (c.digest !== ranking.digest) return refuse('ranking-changed');
  const known = Math.ceil(ranking.ranked.length / PAGE_ENTRIES);
  if (c.page <= known) return accept();
  const before = (c.page - 1) * PAGE_ENTRIES;
  const size = Math.min(PAGE_ENTRIES, ranking.entries - before);
  const inOrder = c.entries.every(({ place }, index) => place === before + index + 1);
  if (c.page !== known + 1 || c.entries.length !== size || !inOrder) return refuse('ranking-page-wrong');
  return accept({ type: 'RankingPageAdded', page: c.page, entries: c.entries });
};

const approve = (c: ApproveRanking, ranking: Ranking): RankingDecision => {
  switch (ranking.status) {
    case 'none':
      return refuse('ranking-unknown');
    case 'computing':
      return refuse('ranking-incomplete');
    case 'provisional':
      return refuse('provisional-due');
    case 'approved':
      return ranking.actNumber === c.actNumber ? accept() : refuse('ranking-already-approved');
    case 'computed': {
      if (ranking.observationDays !== undefined) return refuse('provisional-due');
      // Four eyes: who put the places in order does not approve them.
      if (c.by === ranking.computedBy) return refuse('ranking-same-person');
      const { rankingId, callId, zone, pages } = ranking;
      const { actNumber, by: approvedBy, on: approvedOn } = c;
      const frozen = c.frozen === undefined || c.frozen.length === 0 ? {} : { frozen: c.frozen };
      const about = { rankingId, callId, zone, pages, actNumber, approvedBy, approvedOn, ...frozen };
      return accept({ type: 'RankingApproved', ...about });
    }
  }
};

const evolve = (ranking: Ranking, event: RankingEvent): Ranking => {
  if (event.type === 'RankingStarted') {
    const { type: _, ...manifest } = event;
    return { status: 'computing', ...manifest, ranked: [] };
  }
  if (ranking.status === 'none') return ranking;
  switch (event.type) {
    case 'RankingPageAdded': {
      const ranked = [...ranking.ranked, ...event.entries];
      return { ...ranking, status: ranked.length === ranking.entries ? 'computed' : 'computing', ranked };
    }
    case 'ProvisionalRankingPublished':
      return { ...ranking, status: 'provisional', provisional: provisionalOf(event) };
    case 'RankingPosted':
      return posted(ranking, event);
    case 'RankingObserved':
    case 'RankingObservationAnswered':
      if (ranking.status !== 'provisional') return ranking;
      return { ...ranking, provisional: evolveProvisional(ranking.provisional, event) };
    case 'RankingApproved': {
      const { actNumber, approvedBy, approvedOn } = event;
      return { ...ranking, status: 'approved', actNumber, approvedBy, approvedOn };
    }
  }
};

/** One page of a ranking, from 1. */
export const pageOfRanking = (ranked: readonly RankingEntry[], page: number): readonly RankingEntry[] =>
  ranked.slice((page - 1) * PAGE_ENTRIES, page * PAGE_ENTRIES);

/** One ranking (graduatoria): `ranking-{ranking}`. */
export const rankingDecider: Decider<Ranking, RankingCommand, RankingEvent, RankingRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, ranking) => {
    switch (command.type) {
      case 'StartRanking':
        return start(command, ranking);
      case 'AddRankingPage':
        return addPage(command, ranking);
      case 'ApproveRanking':
        return approve(command, ranking);
      case 'PublishProvisional':
        return publishProvisional(command, ranking);
      case 'RecordPosting':
        return recordPosting(command, ranking);
      case 'ObserveRanking':
        return observe(command, ranking);
      case 'AnswerObservation':
        return answerObservation(command, ranking);
    }
  },
};
