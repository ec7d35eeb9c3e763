// Rankings as they are read.
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { canAny, notFound, type Principal } from '@buono/access';
import { decodeCursor, PAGE_SIZE, pageOf, revisionTag, waitForPosition, type Page, type Reply } from '@buono/http';
import { ExplainPlaceQuery, type KnownRanking } from '../../../application/ranking/explain-place.handler.js';
import { PublishedRankingQuery } from '../../../application/ranking/publish-ranking.handler.js';
import { Lists, Rankings, type RankingLine } from '../../../application/ports.js';
import type { Ranking } from '../../../domain/ranking/decider.js';
import { unansweredOf } from '../../../domain/ranking/provisional.js';
import type { Provisional } from '../../../domain/ranking/state.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import type {
  PlaceParams,
  PlaceView,
  ProvisionalView,
  PublishedRankingView,
  RankingParams,
  RankingsQuery,
  RankingView,
} from './rankings.dto.js';

@Injectable()
export class RankingReading {
  constructor(
    private readonly queries: QueryBus,
    private readonly rankings: Rankings,
    private readonly lists: Lists,
    private readonly door: ApplicationDoor,
  ) {}

  async list(
    asked: { readonly query: RankingsQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<RankingLine>> {
    const { query, principal } = asked;
    await waitForPosition(this.lists, asked.atLeast, reply);
    const { callId, zone } = query;
    const held = staffZones(principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((one) => one === zone);
    const filter = { ...(callId !== undefined && { callId }), ...(zones !== 'all' && { zones }) };
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const lines = await this.lists.rankings(filter, stretch);
    return pageOf(
      lines,
      limit,
      (line) => line,
      ({ rankingId }) => [rankingId],
    );
  }

  async show(id: string, principal: Principal, reply: Reply): Promise<RankingView> {
    const { state: ranking, revision } = await this.rankings.find(id);
    const roles = ['zone-officer', 'assessment-unit', 'region-officer', 'auditor'] as const;
    if (ranking.status === 'none' || !canAny(principal, roles, { zone: ranking.zone })) throw notFound();
    revisionTag(reply, revision);
    return rankingView(ranking);
  }

  /** The file of a published ranking, for anybody. */
  async published({ rankingId }: RankingParams): Promise<PublishedRankingView> {
    const file = await this.queries.execute(new PublishedRankingQuery(rankingId));
    if (file === undefined) throw notFound('Questa graduatoria non è pubblicata.');
    return file as PublishedRankingView;
  }

  async explain({ rankingId, applicationId }: PlaceParams, principal: Principal): Promise<PlaceView> {
    const { application, purpose } = await this.door.known(applicationId, principal);
    const { state: ranking } = await this.rankings.find(rankingId);
    if (ranking.status === 'none' || application.status !== 'admitted') throw notFound();
    const entry = ranking.ranked.find((one) => one.applicationId === applicationId);
    if (entry === undefined) throw notFound();
    const looking = { actor: principal.actorId, purpose };
    const explain = new ExplainPlaceQuery(ranking, entry, application, looking);
    const { score, ties, above, below } = await this.queries.execute(explain);
    return {
      ...entry,
      items: score.items.map((item) => ({ ...item })),
      ties: ties.map((tie) => ({ ...tie })),
      ...(above !== undefined && { above: { ...above } }),
      ...(below !== undefined && { below: { ...below } }),
      missing: [...score.missing],
    };
  }
}

/** A ranking as it is shown. */
export const rankingView = (ranking: Ranking): RankingView => {
  if (ranking.status === 'none') throw new Error('a ranking was written and is not there');
  const { rankingId, callId, callVersion, action, zone, status, computedOn, engineVersion, digest, ranked } =
    ranking satisfies KnownRanking;
  return {
    rankingId,
    callId,
    callVersion,
    action,
    zone,
    status,
    computedOn,
    engineVersion,
    digest,
    ...(ranking.observationDays !== undefined && { observationDays: ranking.observationDays }),
    ...(ranking.observationsFrom !== undefined && { observationsFrom: ranking.observationsFrom }),
    ...(ranking.posting !== undefined && { posting: { ...ranking.posting } }),
    ...(ranking.follows !== undefined && { follows: ranking.follows }),
    ...(ranking.status === 'provisional' && { provisional: provisionalView(ranking.provisional) }),
    ...(ranking.lot !== undefined && { lot: { ...ranking.lot } }),
    ...(ranking.status === 'approved' && { actNumber: ranking.actNumber, approvedOn: ranking.approvedOn }),
    entries: ranked.map((entry) => ({ ...entry })),
  };
};

const provisionalView = (provisional: Provisional): ProvisionalView => {
  const { actNumber, publishedOn, observationsBy, awaitsPosting, observations } = provisional;
  return {
    actNumber,
    publishedOn,
    ...(awaitsPosting !== true && { observationsBy }),
    observations: observations.size,
    unanswered: unansweredOf(provisional),
  };
};
