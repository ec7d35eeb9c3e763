// The shapes of claims, at the door.
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { CleanText, IsCents, IsUuidId, IsYearMonth, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { HOLDERS, type Holder } from '../../../domain/claim/whose-turn.js';

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
  /** Why less was approved than asked. */
  reason?: string;
  /** The officer's words, where the reason is «other». */
  note?: string;
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
