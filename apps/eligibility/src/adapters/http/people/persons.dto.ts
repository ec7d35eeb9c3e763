// The shapes of what the data protection officer asks about persons.
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsCodiceFiscale, IsUuidId } from '@buono/http';
import { ERASURE_REASONS, PURPOSE_CLASSES, type ErasureReason, type PurposeClass } from '@buono/privacy';
import { IsErasureAct } from '../fields.js';

/** The person in the path. */
export class PersonParams {
  @IsUuidId()
  personId!: string;
}

/** The person to look for. */
export class FindPersonDto {
  @IsCodiceFiscale()
  fiscalCode!: string;
}

/** A person by id; no data. */
export class PersonFoundView {
  personId!: string;

  @ApiProperty({ enum: PURPOSE_CLASSES, isArray: true, description: 'Le categorie di dati già cancellate.' })
  erased!: PurposeClass[];
}

/** At most one: nobody is found once the identity is erased. */
export class PersonsFoundView {
  items!: PersonFoundView[];
}

/** What is to be forgotten, and why. */
export class ErasureDto {
  /** All classes unless said. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(PURPOSE_CLASSES, { each: true, message: `classes ammette ${PURPOSE_CLASSES.join(', ')}` })
  @ApiProperty({ enum: PURPOSE_CLASSES, isArray: true, required: false })
  classes?: PurposeClass[];

  /** Only an order of an authority is carried out while the data are still needed. */
  @IsIn(ERASURE_REASONS, { message: `reason deve essere ${ERASURE_REASONS.join(', ')}` })
  @ApiProperty({ enum: ERASURE_REASONS })
  reason!: ErasureReason;

  /** The number of the act, kept in clear: it never names the person. */
  @IsErasureAct()
  actNumber!: string;
}

/** What is erased of a person after this request, and what this request added. */
export class ErasedView {
  personId!: string;

  @ApiProperty({ enum: PURPOSE_CLASSES, isArray: true })
  erased!: PurposeClass[];

  @ApiProperty({ enum: PURPOSE_CLASSES, isArray: true })
  erasedNow!: PurposeClass[];
}

/** One class that was forgotten: when (UTC), why, by which act. */
export class PastErasureView {
  @ApiProperty({ enum: PURPOSE_CLASSES })
  class!: PurposeClass;

  reason!: string;
  actNumber?: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** The erasures of a person, oldest first. */
export class PastErasuresView {
  items!: PastErasureView[];
}
