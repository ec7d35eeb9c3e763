// The shapes of acts on a call at the door.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { CleanLine, CleanText, IsCents, IsCivilDate, IsInstantText, IsWholeNumber, fieldCheck } from '@buono/http';
import type { RecordedStage } from '../../../domain/call/events.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** A civil date and time of Europe/Rome, as `2026-07-15T23:59`. */
const IsMoment = (): PropertyDecorator =>
  fieldCheck({
    name: 'isMoment',
    schema: {
      type: 'string',
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$',
      example: '2026-07-15T23:59',
    },
    accepts: (value) => typeof value === 'string' && MOMENT.test(value),
    remedy: 'una data con l’ora italiana (per esempio 2026-07-15T23:59)',
  });

/** An act, by its number: an act does one thing to a call, once. */
export class CallActDto {
  /** The number of the act, for instance «D.D. 104/2026». */
  @CleanLine(80)
  actNumber!: string;
}

/** An act with its reason, which is published with it: it must speak of no person. */
export class ReasonedActDto extends CallActDto {
  @CleanText(1_000)
  reason!: string;
}

/** An earlier version brought back as a new one. */
export class RestorationDto extends CallActDto {
  /** The number of the version to bring back. */
  @IsWholeNumber({ min: 1, max: 10_000 })
  version!: number;

  /** The first day of the new version; today unless said. */
  @IsOptional()
  @IsCivilDate()
  effectiveFrom?: string;

  /** `pending`: also for applications received and not decided; `new` unless said. */
  @IsOptional()
  @IsIn(['new', 'pending'])
  @ApiProperty({ enum: ['new', 'pending'], required: false })
  appliesTo?: 'new' | 'pending';
}

/** A later closing of the windows (proroga). */
export class ExtensionDto extends CallActDto {
  /** The window to extend, where the call has several; all of them unless said. */
  @IsOptional()
  @CleanLine(40)
  window?: string;

  /** The new closing, Europe/Rome, whole minute or second included. */
  @IsMoment()
  closesAt!: string;

  /** A later last day for services, if they are given more time too. */
  @IsOptional()
  @IsCivilDate()
  useTo?: string;
}

/** From when to when the platform could not be reached. */
export class OutageDto extends CallActDto {
  @IsInstantText()
  from!: string;

  @IsInstantText()
  to!: string;
}

/** More money from one source in one year; cents. */
export class MoreFundsDto {
  @CleanLine(60)
  source!: string;

  @IsWholeNumber({ min: 2000, max: 2100 })
  year!: number;

  @IsCents()
  amountCents!: number;
}

/** More money for a call (rifinanziamento). */
export class RefinancingDto extends CallActDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MoreFundsDto)
  funds!: MoreFundsDto[];
}

/** The act that ends a suspension. */
export class ResumptionDto extends CallActDto {
  /** Whether the windows close later by the time that they lost. */
  @IsBoolean()
  giveBackTime!: boolean;
}

const STAGES: RecordedStage[] = [
  'in-examination',
  'provisional-ranking',
  'final-ranking',
  'in-progress',
  'in-reporting',
  'concluded',
];

/** The stage that a closed call goes on to. */
export class StageDto extends CallActDto {
  @IsIn(STAGES)
  @ApiProperty({ enum: STAGES })
  stage!: RecordedStage;
}

/** A copy of a past call as a draft. */
export class DuplicateDto {
  /** The code of the new call. */
  @CleanLine(40)
  code!: string;

  /** By how many years its dates are later; one unless said. */
  @IsOptional()
  @IsWholeNumber({ min: 0, max: 20 })
  years?: number;
}
