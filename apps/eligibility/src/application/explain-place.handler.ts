// Why an application has its place: the points item by item, and the tie-breaks in their order.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Score } from '@buono/rules';
import type { Admitted } from '../domain/application/state.js';
import type { Ranking } from '../domain/ranking/decider.js';
import type { RankingEntry } from '../domain/ranking/events.js';
import { CallVersions } from './call-versions.js';
import { Scoring } from './scoring.js';
import type { Looking } from './sealing.js';

/** A ranking that was computed. */
export type KnownRanking = Exclude<Ranking, { readonly status: 'none' }>;

/** A place with its reasons; `ties` are the call's sentences beside this application's values. */
export interface PlaceExplained {
  readonly entry: RankingEntry;
  readonly score: Score;
  readonly ties: readonly { readonly sentence: string; readonly value: number | string | null }[];
}

export class ExplainPlaceQuery extends Query<PlaceExplained> {
  constructor(
    readonly ranking: KnownRanking,
    readonly entry: RankingEntry,
    readonly admitted: Admitted,
    readonly looking: Looking,
  ) {
    super();
  }
}

@QueryHandler(ExplainPlaceQuery)
export class ExplainPlaceHandler implements IQueryHandler<ExplainPlaceQuery> {
  constructor(
    private readonly calls: CallVersions,
    private readonly scoring: Scoring,
  ) {}

  async execute({ ranking, entry, admitted, looking }: ExplainPlaceQuery): Promise<PlaceExplained> {
    const ready = await this.calls.numbered(ranking.callId, ranking.callVersion);
    const { action } = ranking;
    const score = await this.scoring.scoreOf({ ready, action }, admitted, looking);
    const ties = ready.compiled.actions.get(action)?.ranking.ties ?? [];
    const explained = ties.map(({ definition }, index) => ({
      sentence: definition.sentence,
      value: score.ties[index] ?? null,
    }));
    return { entry, score, ties: explained };
  }
}
