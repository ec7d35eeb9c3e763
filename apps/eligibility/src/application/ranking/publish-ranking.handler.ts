// The file of a published ranking, provisional or approved, that anybody may read and check: codes, points, and what decided at each step.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { published, type PublishedRanking } from '@buono/rules';
import type { Ranking } from '../../domain/ranking/decider.js';
import { CallVersions } from '../call/call-versions.js';
import { criteriaOf } from './explain-place.handler.js';
import { Rankings } from '../ports.js';

/** The published file; undefined while nobody has published or approved the ranking. */
export class PublishedRankingQuery extends Query<PublishedRanking | undefined> {
  constructor(readonly rankingId: string) {
    super();
  }
}

@QueryHandler(PublishedRankingQuery)
export class PublishedRankingHandler implements IQueryHandler<PublishedRankingQuery> {
  constructor(
    private readonly rankings: Rankings,
    private readonly calls: CallVersions,
  ) {}

  async execute({ rankingId }: PublishedRankingQuery): Promise<PublishedRanking | undefined> {
    const { state: ranking } = await this.rankings.find(rankingId);
    const act = actOf(ranking);
    if (ranking.status === 'none' || act === undefined) return undefined;
    const { callId, callVersion, action, zone, lot, ranked } = ranking;
    const ready = await this.calls.numbered(callId, callVersion);
    return published({
      ...({ format: 'buono-ranking/1', rankingId, callId, callVersion, action, zone } as const),
      order: ready.compiled.actions.get(action)?.order ?? 'arrival',
      ...act,
      criteria: criteriaOf(ready, action),
      ...(lot !== undefined && { lot }),
      entries: ranked.map(({ place, applicationId: code, total: score, by }) => ({
        ...{ place, code, score },
        ...(by !== undefined && { by }),
      })),
    });
  }
}

/** The act that published it; a provisional one says until when observations may come. */
const actOf = (ranking: Ranking): Pick<PublishedRanking, 'stage' | 'actNumber' | 'approvedOn'> | undefined => {
  if (ranking.status === 'approved') {
    const { actNumber, approvedOn, follows } = ranking;
    // A file without a stage is of a call that has no provisional ranking.
    return { ...(follows !== undefined && { stage: { final: true, follows } as const }), actNumber, approvedOn };
  }
  if (ranking.status !== 'provisional') return undefined;
  const { actNumber, publishedOn: approvedOn, observationsBy } = ranking.provisional;
  const { observationsFrom: from, observationDays } = ranking;
  // What is published does not change when it is posted: it says how the days count.
  if (from !== undefined && observationDays !== undefined)
    return { stage: { final: false, observationDays, from }, actNumber, approvedOn };
  return { stage: { final: false, observationsBy }, actNumber, approvedOn };
};
