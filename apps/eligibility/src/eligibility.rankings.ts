// The use cases of rankings, for the composition root: the draw, places and their reasons, provisional and final.
import { CallRankingsController } from './adapters/http/ranking/call-rankings.controller.js';
import { DrawsController } from './adapters/http/ranking/draws.controller.js';
import { ObservationReading } from './adapters/http/ranking/observation-reading.js';
import { ProvisionalRankingsController } from './adapters/http/ranking/provisional-rankings.controller.js';
import { RankingReading } from './adapters/http/ranking/ranking-reading.js';
import { RankingsController } from './adapters/http/ranking/rankings.controller.js';
import { ApproveRankingHandler } from './application/ranking/approve-ranking.handler.js';
import { CommitDrawHandler } from './application/ranking/commit-draw.handler.js';
import { ComputeRankingHandler } from './application/ranking/compute-ranking.handler.js';
import { ExplainPlaceHandler } from './application/ranking/explain-place.handler.js';
import { AnswerObservationHandler, ObserveRankingHandler } from './application/ranking/observe-ranking.handler.js';
import { RecordPostingHandler } from './application/ranking/record-posting.handler.js';
import { PublishProvisionalHandler } from './application/ranking/publish-provisional.handler.js';
import { PublishedRankingHandler } from './application/ranking/publish-ranking.handler.js';
import { RankingChangesHandler } from './application/ranking/ranking-changes.handler.js';

export const RANKING_CONTROLLERS = [
  DrawsController,
  RankingsController,
  ProvisionalRankingsController,
  CallRankingsController,
] as const;

export const RANKING_HANDLERS = [
  RankingReading,
  ObservationReading,
  CommitDrawHandler,
  ComputeRankingHandler,
  ApproveRankingHandler,
  ExplainPlaceHandler,
  PublishedRankingHandler,
  PublishProvisionalHandler,
  RecordPostingHandler,
  ObserveRankingHandler,
  AnswerObservationHandler,
  RankingChangesHandler,
] as const;
