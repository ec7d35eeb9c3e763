// The shapes of surveys, at the door.
import { IsOptional, Matches, ValidateIf } from 'class-validator';
import { CleanLine, IsUuidId, IsWholeNumber, IsYearMonth, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { MOST_ASKED } from '../../../domain/survey/decider.js';

/** Which surveys, or answers, a list shows. */
export class SurveysQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;
}

/** Of which call, zone and month. */
export class SurveyParams {
  @IsUuidId()
  callId!: string;

  @IsZoneCode()
  zone!: string;

  @IsYearMonth()
  month!: string;
}

/** An act that has families asked about services of a month, after payment. */
export class BindSurveyDto extends SurveyParams {
  /** SHA-256 of the seed as text in UTF-8, bound before the month is over; without it, and without `lines`, all are asked. */
  @ValidateIf(({ commitment, lines }: BindSurveyDto) => commitment !== undefined || lines !== undefined)
  @Matches(/^[0-9a-f]{64}$/, { message: 'commitment deve essere lo SHA-256 del seme: 64 cifre esadecimali minuscole' })
  commitment?: string;

  /** How many paid services are drawn. */
  @ValidateIf(({ commitment, lines }: BindSurveyDto) => commitment !== undefined || lines !== undefined)
  @IsWholeNumber({ min: 1, max: MOST_ASKED })
  lines?: number;

  /** How many days the families have to answer. */
  @IsWholeNumber({ min: 5, max: 60 })
  days!: number;

  @CleanLine(80)
  actNumber!: string;
}

/** The seed that was bound. */
export class DrawSurveyDto {
  @IsOptional()
  @CleanLine(200)
  seed?: string;
}

/** A survey of a month; `drawn` of `of` paid services once it was drawn, `until` the last day for an answer. */
export class SurveyView {
  callId!: string;
  zone!: string;
  month!: string;
  commitment?: string;
  lines?: number;
  days!: number;
  actNumber!: string;
  boundOn!: string;
  drawnOn?: string;
  drawn?: number;
  of?: number;
  until?: string;
}

export class SurveyPage extends PageOf(SurveyView) {}

/** A survey with what it takes to draw again. */
export class SurveyWholeView extends SurveyView {
  /** The seed, once it was used. */
  seed?: string;
  /** SHA-256 of the ids of all paid services in order, one a row. */
  digest?: string;
  /** The services that were drawn. */
  redemptionIds?: string[];
}

/** What families said of a provider's services: numbers of questions, and shares in basis points. */
export class ProviderAnswersView {
  payeeId!: string;
  asked!: number;
  waiting!: number;
  silent!: number;
  came!: number;
  inPart!: number;
  didNotCome!: number;
  unknown!: number;
  /** Answers of the questions whose term is over or that were answered; absent where there is none. */
  answeredBasisPoints?: number;
  /** Answers that it did not come, or in part, of all answers; absent where there is none. */
  adverseBasisPoints?: number;
}

export class ProviderAnswersPage extends PageOf(ProviderAnswersView) {}
