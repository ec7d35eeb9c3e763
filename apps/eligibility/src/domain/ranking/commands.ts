// What may be asked of a ranking, and why it may be refused. Places come from the engine; here they are only kept in order.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { KeptPlace } from '../freeze/freeze.js';
import type { Sealed } from '../application/sealed.js';
import type { ObservationOutcome, RankingEntry, RankingLot } from './events.js';

/** What a ranking is a ranking of. */
export interface RankedOf {
  readonly callId: CallId;
  readonly action: string;
  readonly zone: ZoneCode;
}

/** How a provisional ranking stands when the one that follows it is computed. */
export interface ProvisionalStanding extends RankedOf {
  readonly rankingId: string;
  /** Undefined while it is not published as provisional. */
  readonly observationsBy?: LocalDate;
  /** Its term has not begun. */
  readonly awaitsPosting?: boolean;
  /** How many observations nobody answered. */
  readonly unanswered: number;
}

export interface StartRanking {
  readonly type: 'StartRanking';
  readonly rankingId: string;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly action: string;
  readonly zone: ZoneCode;
  readonly entries: number;
  readonly digest: string;
  readonly engineVersion: string;
  readonly lot?: RankingLot;
  /** Days for observations on it as a provisional one, by the call; 0: it has none. */
  readonly observationDays: number;
  readonly observationsFrom?: 'posting';
  /** The provisional ranking that it follows. */
  readonly follows?: ProvisionalStanding;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface AddRankingPage {
  readonly type: 'AddRankingPage';
  readonly digest: string;
  readonly page: number;
  readonly entries: readonly RankingEntry[];
}

export interface ApproveRanking {
  readonly type: 'ApproveRanking';
  /** What open appeals keep between its places, as it was found on the day. */
  readonly frozen?: readonly KeptPlace[];
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface PublishProvisional {
  readonly type: 'PublishProvisional';
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** It is on the notice board, as the board or the office says on a day. */
export interface RecordPosting {
  readonly type: 'RecordPosting';
  readonly number: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly on: LocalDate;
}

/** A family observes on the provisional ranking of its call, action and zone, by its arrival; ranked or left out. */
export interface ObserveRanking extends RankedOf {
  readonly type: 'ObserveRanking';
  readonly applicationId: ApplicationId;
  readonly sealed: Sealed;
  readonly at: Instant;
  readonly underMandate?: string;
  readonly by: PersonId;
}

/** Answers an observation; `own`: who answers belongs to the application. */
export interface AnswerObservation {
  readonly type: 'AnswerObservation';
  readonly applicationId: ApplicationId;
  readonly outcome: ObservationOutcome;
  readonly sealed: Sealed;
  readonly own: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type RankingCommand =
  | StartRanking
  | AddRankingPage
  | ApproveRanking
  | PublishProvisional
  | RecordPosting
  | ObserveRanking
  | AnswerObservation;

export type RankingRefusal =
  | 'ranking-unknown'
  | 'ranking-empty'
  | 'ranking-changed'
  | 'ranking-page-wrong'
  | 'ranking-incomplete'
  | 'ranking-already-approved'
  | 'ranking-same-person'
  | 'provisional-not-foreseen'
  | 'provisional-due'
  | 'provisional-already-published'
  | 'provisional-differs'
  | 'ranking-not-provisional'
  | 'ranking-not-published'
  | 'ranking-already-posted'
  | 'posting-dates-wrong'
  | 'posting-awaited'
  | 'observations-open'
  | 'observations-unanswered'
  | 'observations-late'
  | 'observations-already-sent'
  | 'observations-none'
  | 'observations-already-answered'
  | 'own-application';
