// The shapes of correcting a decision, at the door.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { CleanLine, CleanText, IsCivilDate, IsUuidId } from '@buono/http';
import { ApplicationParams } from '../application/applications.dto.js';
import { IsFacts } from '../fields.js';

const REASONS = [
  'isee-rectified',
  'score-changed',
  'deceased',
  'moved',
  'false-declaration',
  'office-error',
  'other',
] as const;

/** An annulment and a reserve that is resolved have their own procedures, and correct the decision. */
const SHOWN_REASONS = [...REASONS, 'annulled', 'reserve-resolved', 'plan-changed'] as const;

/** A correction by its id, on its application. */
export class CorrectionParams extends ApplicationParams {
  @IsUuidId()
  correctionId!: string;
}

/** Something that happened, of which the call says what it does. */
export class LifeChangeDto {
  /** The id that the call gives it in policies.changes. */
  @CleanLine(60)
  id!: string;

  /** The day on which it happened. */
  @IsCivilDate()
  happenedOn!: string;
}

/** Where somebody is counted for ceilings of their household: nothing said is a household of their own. */
export class CountedHouseholdDto {
  /** An application of the same call, or of one of the same pool, of somebody of the household. */
  @IsOptional()
  @IsUuidId()
  with?: string;
}

/** What an act corrects of a decision. */
export class DecisionCorrectionDto {
  /** Why: a code. */
  @IsIn(REASONS, { message: `reason deve essere uno fra ${REASONS.join(', ')}` })
  @ApiProperty({ enum: REASONS })
  reason!: (typeof REASONS)[number];

  /** The act that corrects. */
  @CleanLine(80)
  actNumber!: string;

  /**
   * From which service date on, within the voucher's validity; its first day for what was wrong from the start. Not needed where
   * `change` says what happened: the call says from when it counts.
   */
  @IsOptional()
  @IsCivilDate()
  effectiveFrom?: string;

  /** A change that the call foresees (policies.changes), in place of effectiveFrom and nothingDue. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LifeChangeDto)
  change?: LifeChangeDto;

  /** The corrected facts by name; null = there is none. Not needed where nothing is due any more. */
  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;

  /** In which household the recipient is counted from then on, where a ceiling of the call is counted over households. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CountedHouseholdDto)
  household?: CountedHouseholdDto;

  /** Nothing is due from that day on, whatever the facts say: death, a move, loss of benefits. */
  @IsOptional()
  @IsBoolean({ message: 'nothingDue deve essere true o false' })
  nothingDue?: boolean;

  /** The officer's words, sealed with the person's data. */
  @IsOptional()
  @CleanText(2_000)
  note?: string;
}

/** A correction of a decision; cents. */
export class DecisionCorrectionView {
  correctionId!: string;
  status!: 'proposed' | 'dismissed' | 'booked';
  @ApiProperty({ enum: SHOWN_REASONS })
  reason!: (typeof SHOWN_REASONS)[number];
  actNumber!: string;
  effectiveFrom!: string;
  /** Whether anything is due from then on, and what the voucher is worth by it. */
  entitled!: boolean;
  valueCents!: number;
  /** The engine's own answer on the corrected facts. */
  outcome!: string;
  score?: number;
  proposedBy!: string;
  proposedOn!: string;
  resolvedBy?: string;
  resolvedOn?: string;
}

/** The corrections of a decision, oldest first. */
export class DecisionCorrectionsView {
  applicationId!: string;
  items!: DecisionCorrectionView[];
  currency!: 'EUR';
}

/** What is due before or after a correction; cents. */
export class CorrectedDueView {
  entitled!: boolean;
  valueCents!: number;
  validFrom?: string;
  validTo?: string;
  /** The engine's answer, and the points where the action has any. */
  outcome!: string;
  score?: number;
}

/** A place in the approved ranking. */
export class MovedPlaceView {
  rankingId!: string;
  before!: number;
  /** Where it would stand if the ranking were made again with it alone changed. */
  after!: number;
}

/** What a correction would come to. Nothing was written. */
export class CorrectionPreviewView {
  applicationId!: string;
  effectiveFrom!: string;
  before!: CorrectedDueView;
  after!: CorrectedDueView;
  /** The place in the ranking, where there is one. */
  place?: MovedPlaceView;
  /** What would be due, whole: send it to the amendment preview of the voucher's wallet, with `after.valueCents`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  entitlement?: object;
  currency!: 'EUR';
}
