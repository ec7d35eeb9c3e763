// Surveys and the questions of families, asked of the read models.
import type { LocalDate } from '@buono/kernel';
import type { FamilyAnswer } from '../../domain/question/events.js';
import type { PageAsked } from '../lists.js';

/** A survey in a list. `drawn` of `of` paid lines once it was drawn; `asked`: whose family was asked. */
export interface SurveyLine {
  readonly callId: string;
  readonly zone: string;
  readonly month: string;
  readonly commitment?: string;
  readonly lines?: number;
  readonly days: number;
  readonly actNumber: string;
  readonly boundOn: string;
  readonly drawnOn?: string;
  readonly drawn?: number;
  readonly of?: number;
  readonly until?: string;
}

/** A question in a list; cents. `silent`: nobody answered until `until`. */
export interface QuestionLine {
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly month: string;
  readonly claimId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly service: string;
  readonly servedOn: string;
  readonly paidCents: number;
  readonly status: FamilyAnswer | 'asked' | 'silent';
  readonly cameShare?: number;
  readonly askedOn: string;
  readonly until: string;
  readonly answeredOn?: string;
}

/** What the families of a provider's services said, as numbers of questions. */
export interface ProviderAnswers {
  readonly payeeId: string;
  readonly asked: number;
  readonly waiting: number;
  readonly silent: number;
  readonly came: number;
  readonly inPart: number;
  readonly didNotCome: number;
  readonly unknown: number;
}

/** Which questions; what is not said does not count. `family`: of vouchers of these persons; `notPaidTo`: not what these were paid for. */
export interface QuestionFilter {
  readonly status?: string;
  readonly callId?: string;
  readonly month?: string;
  readonly zones?: readonly string[];
  readonly family?: readonly string[];
  readonly notPaidTo?: readonly string[];
}

/** Whose answers are counted; `notPaidTo`: not those about services of these providers. */
export interface AnswersFilter {
  readonly callId?: string;
  readonly zones?: readonly string[];
  readonly notPaidTo?: readonly string[];
}

export abstract class SurveyLists {
  /** By call, zone and month. */
  abstract surveys(
    filter: { readonly callId?: string; readonly zones?: readonly string[] },
    page: PageAsked,
  ): Promise<readonly SurveyLine[]>;
  /** Those of the nearest last day first; `today` says which ended in silence. */
  abstract questions(filter: QuestionFilter, page: PageAsked, today: LocalDate): Promise<readonly QuestionLine[]>;
  /** What was said of these services. */
  abstract of(redemptionIds: readonly string[], today: LocalDate): Promise<readonly QuestionLine[]>;
  /** By provider, in order of id. */
  abstract byProvider(filter: AnswersFilter, page: PageAsked, today: LocalDate): Promise<readonly ProviderAnswers[]>;
  /** Those whose last day is past, and that nobody wrote down as silent; at most `limit`. */
  abstract over(
    today: LocalDate,
    limit: number,
  ): Promise<readonly { readonly redemptionId: string; readonly until: string }[]>;
}
