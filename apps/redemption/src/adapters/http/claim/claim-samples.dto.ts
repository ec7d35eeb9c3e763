// The shapes of the examination of claims by sample, at the door.
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { CleanLine, IsUuidId, IsZoneCode } from '@buono/http';
import { EVIDENCES, type Evidence } from '../../../domain/claim/events.js';
import { LineCheckedDto } from './claims.dto.js';

/** The seed that a zone binds for the claims of a call. */
export class BindSeedDto {
  @IsUuidId()
  callId!: string;

  @IsZoneCode()
  zone!: string;

  /** SHA-256 of the seed as text in UTF-8: 64 hexadecimal digits, small letters. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'commitment deve essere lo SHA-256 del seme: 64 cifre esadecimali minuscole' })
  commitment!: string;

  @CleanLine(80)
  actNumber!: string;
}

/** Whose seeds. */
export class ClaimSeedParams {
  @IsUuidId()
  callId!: string;

  @IsZoneCode()
  zone!: string;
}

/** Draws the lines of a zone. */
export class DrawSampleDto {
  @IsZoneCode()
  zone!: string;

  /** The seed that was bound, as text; not needed once it was shown, or where none was bound in time. */
  @IsOptional()
  @CleanLine(200)
  seed?: string;

  /** Examines every line instead: always allowed, also where the seed was lost. */
  @IsOptional()
  @IsBoolean({ message: 'whole deve essere true o false' })
  whole?: boolean;
}

/** What was found of one line. */
export class LineExaminedDto extends LineCheckedDto {
  /** What the line was compared with. */
  @IsIn(EVIDENCES, { message: `evidence deve essere uno fra ${EVIDENCES.join(', ')}` })
  @ApiProperty({ enum: EVIDENCES })
  evidence!: Evidence;
}

/** Findings of one zone. */
export class ExamineLinesDto {
  @IsZoneCode()
  zone!: string;

  @IsArray({ message: 'lines deve essere un elenco di righe' })
  @ArrayMinSize(1, { message: 'indica almeno una riga' })
  @ArrayMaxSize(50, { message: 'al massimo 50 righe per volta' })
  @ValidateNested({ each: true })
  @Type(() => LineExaminedDto)
  lines!: LineExaminedDto[];
}

export class BoundSeedView {
  commitment!: string;
  actNumber!: string;
  boundOn!: string;
}

export class ShownSeedView {
  commitment!: string;
  seed!: string;
}

/** The seeds of a call and zone. */
export class ClaimSeedsView {
  callId!: string;
  zone!: string;
  /** Whether the call asks that claims are checked by sample. */
  isAsked!: boolean;
  /** Claims presented now are drawn with it; absent where none is bound, and they are examined whole. */
  bound?: BoundSeedView;
  shown!: ShownSeedView[];
}
