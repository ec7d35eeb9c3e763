// The shapes at the door of providers and services of another scheme.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCents, IsCivilDate, IsCodiceFiscale, IsUuidId, IsWholeNumber } from '@buono/http';
import { RegisterProviderDto } from './provider/providers.dto.js';

/** A provider of another scheme. */
export class TakeOverProviderDto extends RegisterProviderDto {
  /** Who enters for it from now on; without it somebody must be named later. */
  @IsOptional()
  @IsCodiceFiscale()
  administrator?: string;

  /** The act by which the scheme is taken over. */
  @CleanLine(80)
  actNumber!: string;
}

/** A part of a service, of one fund source and year. */
export class ServicePartDto {
  @CleanLine(80)
  source!: string;

  @IsInt({ message: 'l’anno deve essere un numero intero' })
  @Min(2000, { message: 'l’anno deve essere dal 2000 in poi' })
  @Max(2100, { message: 'l’anno deve essere al massimo 2100' })
  year!: number;

  /** Cents of euro. */
  @IsCents()
  amountCents!: number;
}

/** A service that was delivered and entered in another scheme and waits to be paid. */
export class TakeOverServiceDto {
  /** The voucher, taken over before. */
  @IsUuidId()
  voucherId!: string;

  @IsUuidId()
  providerId!: string;

  /** The code of the service in the call. */
  @CleanLine(80)
  service!: string;

  /** The civil date of the service (Europe/Rome). */
  @IsCivilDate()
  servedOn!: string;

  /** Whole units; one unless said. Not for services by the hour. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 1_000 })
  units?: number;

  /** Whole minutes, for services by the hour. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 44_640 })
  minutes?: number;

  /** The whole cost, the family's part included; cents. */
  @IsCents()
  costCents!: number;

  /** The public part, source by source, as it was worked out there. */
  @IsArray({ message: 'elenca almeno una fonte' })
  @ArrayMinSize(1, { message: 'elenca almeno una fonte' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => ServicePartDto)
  sources!: ServicePartDto[];

  /** How it is called there: the same one is taken over once. It is not kept, only what follows from it. */
  @CleanLine(100)
  reference!: string;

  /** The act by which the scheme is taken over. */
  @CleanLine(80)
  actNumber!: string;
}
