// What may be asked of the surveys of a call and zone, and why it may be refused. Digests and numbers are worked out by who asks.
import type { CallId, LocalDate, PersonId, YearMonth } from '@buono/kernel';
import type { LineToAsk } from './events.js';

/** `late`: a claim of the month was presented already. */
export interface BindSurvey {
  readonly type: 'BindSurvey';
  readonly callId: CallId;
  readonly zone: string;
  readonly month: YearMonth;
  readonly commitment?: string | undefined;
  readonly lines?: number | undefined;
  readonly days: number;
  readonly actNumber: string;
  readonly late: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A paid line with the number that the seed gives it. */
export interface NumberedLine extends LineToAsk {
  readonly number: string;
}

export interface DrawSurvey {
  readonly type: 'DrawSurvey';
  readonly month: YearMonth;
  /** With the commitment that it has; absent where all are asked. */
  readonly seed?: string | undefined;
  readonly commitment?: string | undefined;
  readonly paid: readonly NumberedLine[];
  readonly digest: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type SurveyCommand = BindSurvey | DrawSurvey;

export type SurveyRefusal =
  | 'survey-unknown'
  | 'survey-too-late'
  | 'survey-drawn'
  | 'survey-seed-used'
  | 'survey-seed-needed'
  | 'survey-seed-wrong'
  | 'survey-nothing-paid'
  | 'survey-too-large';
