// The shapes of mandates at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, CleanText, IsCivilDate, IsCodiceFiscale, IsUuidId } from '@buono/http';
import type { MandateEnding, MandateKind } from '../../../domain/mandate/events.js';

/** Who may act: a person by codice fiscale, or a desk (CAF, patronato) by its id. */
export class MandateHolderDto {
  /** Of the person who may act; left out for a desk. */
  @IsOptional()
  @IsCodiceFiscale()
  fiscalCode?: string;

  /** The id of the desk, as the desk says it; left out for a person. */
  @IsOptional()
  @IsUuidId()
  desk?: string;

  /** The name as the person knows it; it is sealed. */
  @CleanLine(200)
  name!: string;
}

const KINDS: readonly MandateKind[] = ['parent', 'tutor', 'delegate', 'caf'];

/** A mandate that the caller gives. */
export class GiveMandateDto {
  @ValidateNested()
  @Type(() => MandateHolderDto)
  holder!: MandateHolderDto;

  @IsIn(KINDS)
  @ApiProperty({ enum: KINDS })
  kind!: MandateKind;

  /** First and last day, both included; without a last day it holds until it is ended. */
  @IsCivilDate()
  from!: string;

  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** The act or protocol that it rests on; it is sealed. */
  @IsOptional()
  @CleanLine(300)
  act?: string;

  /** Where the evidence is kept; it is sealed. */
  @IsOptional()
  @CleanText(1000)
  evidence?: string;
}

/** A mandate that an office records, on an act that it has seen. */
export class RecordMandateDto extends GiveMandateDto {
  /** Of the person who is represented. */
  @IsCodiceFiscale()
  person!: string;

  /** The mandate in whose place this one comes. */
  @IsOptional()
  @IsUuidId()
  replaces?: string;
}

const ENDINGS: readonly MandateEnding[] = [
  'revoked-by-person',
  'renounced',
  'majority',
  'death-of-holder',
  'replaced',
  'ended-by-authority',
];

/** The mandate in the path. */
export class MandateParams {
  @IsUuidId()
  mandateId!: string;
}

/** Whose mandate ends, and why. */
export class EndMandateDto {
  /** The person who is represented. */
  @IsUuidId()
  personId!: string;

  /** Counts where an office ends it: the person revokes, the holder renounces. */
  @IsOptional()
  @IsIn(ENDINGS)
  @ApiProperty({ enum: ENDINGS, required: false })
  cause?: MandateEnding;
}

/** A mandate: dates civil, both included. */
export class MandateView {
  mandateId!: string;
  personId!: string;
  holder!: string;
  kind!: string;
  from!: string;
  to?: string;
  endedOn?: string;
}

/** A mandate that the caller gave, with what stands in it. */
export class GivenMandateView extends MandateView {
  /** Whether it holds today. */
  holds!: boolean;
  holderName?: string;
  act?: string;
  evidence?: string;
  /** Why it ended before its time. */
  endedFor?: string;
}

/** Mandates of the caller: given by them, and held by them or their desks. */
export class MandatesView {
  given!: GivenMandateView[];
  held!: MandateView[];
}
