// The shapes of provisional rankings at the door: observations, answers, and what changed since.
import { IsIn, IsOptional } from 'class-validator';
import { CleanText, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { RankingLineView } from './rankings.dto.js';

/** What a family observes on a provisional ranking; sealed. */
export class ObservationDto {
  @CleanText(4_000)
  text!: string;
}

/** How the office answers an observation. */
export class ObservationAnswerDto {
  @IsIn(['upheld', 'rejected'])
  outcome!: 'upheld' | 'rejected';

  /** Why; sealed. */
  @CleanText(4_000)
  text!: string;
}

/** An observation in the office's list: codes and dates only. */
export class ObservationLineView {
  applicationId!: string;
  receivedOn!: string;
  status!: 'waiting' | 'upheld' | 'rejected';
  answeredOn?: string;
}

/** The observations on a ranking, oldest first. */
export class ObservationsView {
  rankingId!: string;
  /** Absent while the term waits for the posting from which it counts. */
  observationsBy?: string;
  items!: ObservationLineView[];
}

/** An observation with its texts open; `erased` names what was forgotten since. */
export class ObservationView extends ObservationLineView {
  text?: string;
  answer?: string;
  erased!: string[];
}

/** A place and its points. */
export class PlaceOfView {
  place!: number;
  score!: number;
}

/** A code whose place or points changed; the missing side is the ranking where it does not stand. */
export class RankingChangeView {
  code!: string;
  before?: PlaceOfView;
  after?: PlaceOfView;
  why!: 'observation-upheld' | 'decision-corrected' | 'admitted-since' | 'no-longer-admitted' | 'others-moved';
  /** Why, in Italian. */
  sentence!: string;
}

/** What a final ranking changed of the provisional one. */
export class RankingChangesView {
  rankingId!: string;
  follows!: string;
  changes!: RankingChangeView[];
}

/** The call in the path. */
export class CallRankingsParams {
  @IsUuidId()
  callId!: string;
}

/** Which published rankings of a call. */
export class CallRankingsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['provisional', 'approved'])
  status?: 'provisional' | 'approved';
}

/** A page of published rankings. */
export class PublishedRankingsPage extends PageOf(RankingLineView) {}
