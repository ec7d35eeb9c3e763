// Why an application has its place: the points item by item, the tie-breaks in their order, what decided against its neighbours.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Score } from '@buono/rules';
import type { Admitted } from '../../domain/application/state.js';
import type { Ranking } from '../../domain/ranking/decider.js';
import type { RankingEntry } from '../../domain/ranking/events.js';
import { neighboursOf, type Step } from '../../domain/ranking/neighbours.js';
import { CallVersions, type ReadyCall } from '../call/call-versions.js';
import { Scoring } from './scoring.js';
import type { Looking } from '../sealing.js';

/** A ranking that was computed. */
export type KnownRanking = Exclude<Ranking, { readonly status: 'none' }>;

/** A place with its reasons; `ties` are the call's sentences beside this application's values. */
export interface PlaceExplained {
  readonly entry: RankingEntry;
  readonly score: Score;
  readonly ties: readonly { readonly sentence: string; readonly value: number | string | null }[];
  readonly above?: StepExplained;
  readonly below?: StepExplained;
}

/** What decided between this place and the next one, and the points between them; nothing of whose place it is. */
export interface StepExplained {
  readonly points: number;
  readonly sentence?: string;
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
    const sentences = criteriaOf(ready, action);
    const { above, below } = neighboursOf(ranking.ranked, entry.place);
    return {
      ...{ entry, score, ties: explained },
      ...(above !== undefined && { above: stepExplained(above, sentences) }),
      ...(below !== undefined && { below: stepExplained(below, sentences) }),
    };
  }
}

/** What decides the order of an action, in its order: an entry's `by` counts them from 0. */
export const criteriaOf = ({ compiled }: ReadyCall, action: string): readonly string[] => {
  const ties = compiled.actions.get(action)?.ranking.ties ?? [];
  return ['Punteggio', ...ties.map(({ definition }) => definition.sentence), 'Sorteggio', 'Ordine di ricezione'];
};

const stepExplained = ({ by, points }: Step, sentences: readonly string[]): StepExplained => {
  const sentence = by === undefined ? undefined : sentences[by];
  return { points, ...(sentence !== undefined && { sentence }) };
};
