// The use cases of rankings, for the composition root: the draw, places and their reasons, provisional and final.
import { CallRankingsController } from './adapters/http/call-rankings.controller.js';
import { DrawsController } from './adapters/http/draws.controller.js';
import { ObservationReading } from './adapters/http/observation-reading.js';
import { ProvisionalRankingsController } from './adapters/http/provisional-rankings.controller.js';
import { RankingReading } from './adapters/http/ranking-reading.js';
import { RankingsController } from './adapters/http/rankings.controller.js';
import { ApproveRankingHandler } from './application/approve-ranking.handler.js';
import { CommitDrawHandler } from './application/commit-draw.handler.js';
import { ComputeRankingHandler } from './application/compute-ranking.handler.js';
import { ExplainPlaceHandler } from './application/explain-place.handler.js';
import { AnswerObservationHandler, ObserveRankingHandler } from './application/observe-ranking.handler.js';
import { RecordPostingHandler } from './application/record-posting.handler.js';
import { PublishProvisionalHandler } from './application/publish-provisional.handler.js';
import { PublishedRankingHandler } from './application/publish-ranking.handler.js';
import { RankingChangesHandler } from './application/ranking-changes.handler.js';

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
