// The shapes of the questions that families are asked after payment, at the door.
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, IsUuidId, IsWholeNumber, IsYearMonth, PageOf, PageQuery } from '@buono/http';
import { ANSWERS, type FamilyAnswer } from '../../../domain/question/events.js';

/** Where a question stands: `asked` until `until`, included; then `silent`; or what the family said. */
export const QUESTION_STATUSES = ['asked', 'silent', ...ANSWERS] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** Which questions a list shows. */
export class QuestionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(QUESTION_STATUSES, { message: `lo stato deve essere uno tra ${QUESTION_STATUSES.join(', ')}` })
  @ApiPropertyOptional({ enum: QUESTION_STATUSES })
  status?: QuestionStatus;

  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsYearMonth()
  month?: string;
}

/** What a family answers. */
export class AnswerQuestionDto {
  @IsIn(ANSWERS, { message: `answer deve essere uno tra ${ANSWERS.join(', ')}` })
  @ApiProperty({ enum: ANSWERS })
  answer!: FamilyAnswer;

  /** Which share of the service came, in per cent; asked where it came in part, and only there. */
  @ValidateIf(({ answer, cameShare }: AnswerQuestionDto) => answer === 'in-part' || cameShare !== undefined)
  @IsWholeNumber({ min: 1, max: 99 })
  cameShare?: number;

  /** In the family's own words, which are kept sealed. */
  @IsOptional()
  @CleanText(1000)
  words?: string;
}

/** A question to a family about a service that was paid for; cents. */
export class ServiceQuestionView {
  redemptionId!: string;
  voucherId!: string;
  callId!: string;
  zone!: string;
  month!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  service!: string;
  servedOn!: string;
  paidCents!: number;
  @ApiProperty({ enum: QUESTION_STATUSES })
  status!: QuestionStatus;
  /** Which share came, in per cent, where it came in part. */
  cameShare?: number;
  askedOn!: string;
  until!: string;
  answeredOn?: string;
  currency!: 'EUR';
}

export class ServiceQuestionPage extends PageOf(ServiceQuestionView) {}

/** A question, with the words of the answer. */
export class ServiceAnswerView extends ServiceQuestionView {
  claimId!: string;
  words?: string;
}
