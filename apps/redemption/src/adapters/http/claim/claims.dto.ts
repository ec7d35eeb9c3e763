// The shapes of claims, at the door.
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { CleanText, IsCents, IsUuidId, IsYearMonth, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { EVIDENCES, type Evidence } from '../../../domain/claim/events.js';
import { HOLDERS, type Holder } from '../../../domain/claim/whose-turn.js';
import { QUESTION_STATUSES, type QuestionStatus } from '../survey/questions.dto.js';

/** Which claims a list shows. */
export class ClaimsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsYearMonth()
  month?: string;
}

/** One line as the officer approves it. */
export class LineCheckedDto {
  @IsUuidId()
  redemptionId!: string;

  /** At most what was asked; cents. */
  @IsCents({ min: 0 })
  approvedCents!: number;

  /** Needed when less than asked: a code (not-documented, wrong-amount, duplicate …) or a sentence, which is kept sealed. */
  @IsOptional()
  @CleanText(300)
  reason?: string;
}

/** The check of one zone's lines: what is not listed is approved in full. */
export class SettleDto {
  @IsZoneCode()
  zone!: string;

  @IsOptional()
  @IsArray({ message: 'lines deve essere un elenco di righe' })
  @ArrayMaxSize(250, { message: 'al massimo 250 righe ridotte per volta' })
  @ValidateNested({ each: true })
  @Type(() => LineCheckedDto)
  lines?: LineCheckedDto[];
}

/** A claim in a list; cents. Officers of a zone see the amounts of their own lines. */
export class ClaimSummaryView {
  claimId!: string;
  callId!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  month!: string;
  status!: 'open' | 'submitted';
  lines!: number;
  askedCents!: number;
  approvedCents!: number;
  paidCents!: number;
  submittedOn?: string;
  currency!: 'EUR';
}

export class ClaimPage extends PageOf(ClaimSummaryView) {}

/** The lines of a zone that are examined before it is settled; absent where the call did not ask it. */
export class ClaimSampleView {
  /** Whether the lines are still to be drawn, to be examined, or all examined. */
  @ApiProperty({ enum: ['to-draw', 'to-examine', 'examined'] })
  status!: 'to-draw' | 'to-examine' | 'examined';
  /** SHA-256 of the seed that was bound before the claim was presented; absent: every line is examined. */
  commitment?: string;
  /** The seed, once it was used: whoever has it and the lines draws them again. */
  seed?: string;
  /** Which share is drawn, and at least how many; percentages as text. */
  share!: string;
  atLeast!: number;
  /** Above this share of wrong money every line is examined. */
  wholeAbove?: string;
  /** How many of how many lines were drawn. */
  drawn?: number;
  of?: number;
  /** Lines to examine, those that were, and those of which less may be approved than was asked. */
  lines?: number;
  examined?: number;
  wrong?: number;
  examinedCents?: number;
  wrongCents?: number;
  /** Wrong money in what was examined; basis points, rounded down. */
  wrongBasisPoints?: number;
  /** Every line is examined, because so much of what was drawn was wrong; basis points. */
  widenedAt?: number;
}

/** The papers that the payee was asked for, once, about lines of a zone. */
export class ClaimPapersView {
  redemptionIds!: string[];
  @ApiProperty({ enum: EVIDENCES, isArray: true })
  papers!: Evidence[];
  askedOn!: string;
  /** The last day, included. */
  dueOn!: string;
  givenOn?: string;
  /** The protocol number under which they were handed in. */
  reference?: string;
}

/** What was found of a line. */
export class ClaimFindingView {
  approvedCents!: number;
  @ApiProperty({ enum: EVIDENCES })
  evidence!: Evidence;
  reason?: string;
}

/** A zone's part of a claim; cents. */
export class ClaimZoneView {
  zone!: string;
  lines!: number;
  askedCents!: number;
  approvedCents?: number;
  paidCents?: number;
  settledOn?: string;
  paymentOrderId?: string;
  /** Where what is owed back is recovered: set where the zone was settled below zero. */
  recoveryId?: string;
  /** Whose turn it is: to present, to check, to order, to sign, to pay; nobody's once it is over. Shown with one claim. */
  @ApiPropertyOptional({ enum: HOLDERS })
  holder?: Holder;
  /** Since which day, where it was noted. */
  heldSince?: string;
  /** By which day a firm is to be paid (D.Lgs. 231/2002): thirty days from presenting. */
  payBy?: string;
  /** That day is over and not everything was paid. */
  late?: boolean;
  sample?: ClaimSampleView;
  papers?: ClaimPapersView;
}

/** What a family said of a service, asked by sample after payment. */
export class ClaimLineAnswerView {
  /** `asked` until `until`, included; then `silent`; or what the family said. */
  @ApiProperty({ enum: QUESTION_STATUSES })
  status!: QuestionStatus;
  until!: string;
  /** Which share of the service came, in per cent, where it came in part. */
  cameShare?: number;
  answeredOn?: string;
  /** The family's own words. */
  words?: string;
}

/** A line; cents, with a minus for the correction of a redemption that an earlier claim asked for. */
export class ClaimLineView {
  redemptionId!: string;
  kind!: 'service' | 'correction';
  voucherId!: string;
  zone!: string;
  askedCents!: number;
  approvedCents?: number;
  paidCents?: number;
  /** The proofs that the call asks for and that are missing, by code: nothing is approved of it before. */
  missingProofs?: string[];
  /** It is to be examined before the zone is settled. */
  drawn?: boolean;
  finding?: ClaimFindingView;
  /** Why less was approved than asked. */
  reason?: string;
  /** The officer's words, where the reason is «other». */
  note?: string;
  /** What the family said, asked by sample after payment; for offices only. */
  familySaid?: ClaimLineAnswerView;
}

/** A claim with its lines: what was asked, approved and paid, kept apart. */
export class ClaimView {
  claimId!: string;
  callId!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  month!: string;
  status!: 'open' | 'submitted';
  submittedOn?: string;
  /** When lines of it were first declared to who funds them: late services are not added to its month any more. */
  declaredOn?: string;
  askedCents!: number;
  approvedCents!: number;
  paidCents!: number;
  zones!: ClaimZoneView[];
  lines!: ClaimLineView[];
  /** The cursor of the next page of lines. */
  next?: string;
  currency!: 'EUR';
}
