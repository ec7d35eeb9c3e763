// The shapes of protections at the door.
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { CleanLine, CleanText, IsCivilDate, IsCodiceFiscale, IsUuidId } from '@buono/http';
import { PersonParams } from '../people/persons.dto.js';

const MOST_NAMED = 50;

/** An act that puts a person under protection, and names who alone may know who and where they are. */
export class ProtectPersonDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  /** Officers, and relatives who go on acting, by codice fiscale. The person is always among those who may know. */
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique()
  @IsCodiceFiscale({ each: true })
  persons!: string[];

  /** Services whose operators may know: desks and providers by id. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique()
  @IsUuidId({ each: true })
  desks?: string[];

  /** The number of the act; it names no person. */
  @CleanLine(60)
  actNumber!: string;

  /** First and last day, both included; without a last day it holds until it is lifted. */
  @IsCivilDate()
  from!: string;

  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** The protection in whose place it comes, as when others are named. */
  @IsOptional()
  @IsUuidId()
  replaces?: string;

  /** Why; sealed under the person. */
  @CleanText(4_000)
  reason!: string;
}

/** The person and the protection in the path. */
export class ProtectionParams extends PersonParams {
  @IsUuidId()
  protectionId!: string;
}

/** The act that lifts a protection. */
export class LiftProtectionDto {
  @CleanLine(60)
  actNumber!: string;
}

/** A protection: civil dates, both included. */
export class ProtectionView {
  protectionId!: string;
  personId!: string;
  /** Persons and desks, by id. */
  allowed!: string[];
  actNumber!: string;
  @ApiProperty({ format: 'date' })
  from!: string;
  to?: string;
  holds!: boolean;
  liftedOn?: string;
  liftedByAct?: string;
}

/** A protection with its reason; `erased` when that was forgotten since. */
export class ProtectionDetailsView extends ProtectionView {
  reason?: string;
  erased!: boolean;
}

/** The protections of a person, oldest first. */
export class ProtectionsView {
  items!: ProtectionDetailsView[];
}
