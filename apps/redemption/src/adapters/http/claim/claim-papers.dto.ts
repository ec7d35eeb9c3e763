// The shapes of papers about lines of a claim, at the door.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsUuidId, IsZoneCode } from '@buono/http';
import { EVIDENCES, type Evidence } from '../../../domain/claim/events.js';

/** What the payee is asked for. */
export class AskPapersDto {
  @IsZoneCode()
  zone!: string;

  /** The services that the papers are about. */
  @IsArray({ message: 'redemptionIds deve essere un elenco di servizi' })
  @ArrayMinSize(1, { message: 'indica almeno un servizio' })
  @ArrayMaxSize(100, { message: 'al massimo 100 servizi' })
  @IsUuidId({ each: true })
  redemptionIds!: string[];

  @IsArray({ message: 'papers deve essere un elenco' })
  @ArrayMinSize(1, { message: 'indica almeno un documento' })
  @ArrayMaxSize(EVIDENCES.length, { message: 'indica ogni documento una volta' })
  @IsIn(EVIDENCES, { each: true, message: `papers: uno o più fra ${EVIDENCES.join(', ')}` })
  @ApiProperty({ enum: EVIDENCES, isArray: true })
  papers!: Evidence[];

  /** For how many days; ten unless said, thirty at most (L. 241/1990, art. 2, c. 7). */
  @IsOptional()
  @IsInt({ message: 'days deve essere un numero intero' })
  @Min(5, { message: 'days: almeno 5' })
  @Max(30, { message: 'days: al massimo 30' })
  days?: number;
}

/** Where the papers are found. */
export class GivePapersDto {
  @IsZoneCode()
  zone!: string;

  /** The protocol number under which they were handed in; no names. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9/._ -]{0,59}$/, {
    message: 'reference: il numero di protocollo, al massimo 60 lettere, cifre, spazi e / . _ -',
  })
  reference!: string;
}
