// What may be asked of a ranking, and why it may be refused. Places come from the engine; here they are only kept in order.
import type { CallId, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { RankingEntry, RankingLot } from './events.js';

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
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type RankingCommand = StartRanking | AddRankingPage | ApproveRanking;

export type RankingRefusal =
  | 'ranking-unknown'
  | 'ranking-empty'
  | 'ranking-changed'
  | 'ranking-page-wrong'
  | 'ranking-incomplete'
  | 'ranking-already-approved'
  | 'ranking-same-person';
