// The file of an approved ranking that anybody may read and check: codes, points, and what decided at each step.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { published, type PublishedRanking } from '@buono/rules';
import { CallVersions } from './call-versions.js';
import { criteriaOf } from './explain-place.handler.js';
import { Rankings } from './ports.js';

/** The published file; undefined while nobody has approved the ranking. */
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
    if (ranking.status !== 'approved') return undefined;
    const { callId, callVersion, action, zone, actNumber, approvedOn, lot, ranked } = ranking;
    const ready = await this.calls.numbered(callId, callVersion);
    return published({
      ...({ format: 'buono-ranking/1', rankingId, callId, callVersion, action, zone } as const),
      order: ready.compiled.actions.get(action)?.order ?? 'arrival',
      ...{ actNumber, approvedOn },
      criteria: criteriaOf(ready, action),
      ...(lot !== undefined && { lot }),
      entries: ranked.map(({ place, applicationId: code, total: score, by }) => ({
        ...{ place, code, score },
        ...(by !== undefined && { by }),
      })),
    });
  }
}
