// What an approved ranking changed of the provisional one before it, and why; anybody may read it.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { changesBetween, type RankingChange } from '../../domain/ranking/changes.js';
import { Rankings } from '../ports.js';

/** The changes, and between which two rankings. */
export interface ShownChanges {
  readonly rankingId: string;
  readonly follows: string;
  readonly changes: readonly RankingChange[];
}

/** Undefined for a ranking that is not approved, or follows no other. */
export class RankingChangesQuery extends Query<ShownChanges | undefined> {
  constructor(readonly rankingId: string) {
    super();
  }
}

@QueryHandler(RankingChangesQuery)
export class RankingChangesHandler implements IQueryHandler<RankingChangesQuery> {
  constructor(private readonly rankings: Rankings) {}

  async execute({ rankingId }: RankingChangesQuery): Promise<ShownChanges | undefined> {
    const { state: ranking } = await this.rankings.find(rankingId);
    if (ranking.status !== 'approved' || ranking.follows === undefined) return undefined;
    const { follows, ranked } = ranking;
    const { state: before } = await this.rankings.find(follows);
    if (before.status !== 'provisional')
      throw new Error(`ranking ${rankingId} follows ${follows}, which is not provisional`);
    return { rankingId, follows, changes: changesBetween(before.ranked, ranked, before.provisional) };
  }
}
