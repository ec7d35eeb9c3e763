// What happens to the questions that families of a call and zone are asked after payment. Names and fields are the storage format.
import type { CallId, ClaimId, LocalDate, PersonId, RedemptionId, VoucherId, YearMonth } from '@buono/kernel';

/**
 * An act says that families are asked about services of a month: so many paid lines, drawn with a seed whose SHA-256 it
 * binds; or all of them, where it binds none.
 */
export interface SurveyBound {
  readonly type: 'SurveyBound';
  readonly callId: CallId;
  readonly zone: string;
  readonly month: YearMonth;
  /** SHA-256 of the seed's text, hexadecimal; absent where every line is asked about. */
  readonly commitment?: string | undefined;
  /** How many lines are drawn; absent where all are. */
  readonly lines?: number | undefined;
  /** How many days the families have to answer. */
  readonly days: number;
  readonly actNumber: string;
  readonly boundBy: PersonId;
  readonly boundOn: LocalDate;
}

/** A paid line whose family is asked. */
export interface LineToAsk {
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly claimId: ClaimId;
}

/** The lines were drawn: those with the lowest numbers of `of`, whose ids in order have this digest. */
export interface SurveyDrawn {
  readonly type: 'SurveyDrawn';
  readonly callId: CallId;
  readonly zone: string;
  readonly month: YearMonth;
  readonly seed?: string | undefined;
  readonly of: number;
  /** SHA-256 of the ids of all paid lines, in order, one a row. */
  readonly digest: string;
  readonly lines: readonly LineToAsk[];
  readonly drawnBy: PersonId;
  readonly drawnOn: LocalDate;
  /** The last day for an answer, included. */
  readonly until: LocalDate;
}

export type SurveyEvent = SurveyBound | SurveyDrawn;
