// The shapes of bans at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CleanLine, CleanText, IsCivilDate, IsCodiceFiscale, IsUuidId } from '@buono/http';
import type { BanCause } from '../../../domain/ban/bans.js';
import { PersonParams } from './persons.dto.js';

export const BAN_CAUSES: readonly BanCause[] = [
  'false-declaration',
  'unpaid-recovery',
  'court-order',
  'antimafia',
  'other-act',
];

/** A ban of a person or a body. */
export class RecordBanDto {
  /** Of the person, or of eleven digits of the body. */
  @IsCodiceFiscale()
  fiscalCode!: string;

  @IsIn(BAN_CAUSES, { message: `cause ammette ${BAN_CAUSES.join(', ')}` })
  @ApiProperty({ enum: BAN_CAUSES })
  cause!: BanCause;

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** First and last day, both included; without a last day it holds until it is lifted. */
  @IsCivilDate()
  from!: string;

  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** What the act says; sealed under the person. */
  @CleanText(4_000)
  text!: string;
}

/** The act that lifts a ban. */
export class LiftBanDto {
  @CleanLine(60)
  actNumber!: string;
}

/** The person and the ban in the path. */
export class BanParams extends PersonParams {
  @IsUuidId()
  banId!: string;
}

/** A ban: dates civil, both included. */
export class BanView {
  banId!: string;
  personId!: string;
  @ApiProperty({ enum: BAN_CAUSES })
  cause!: BanCause;
  /** The cause in Italian. */
  sentence!: string;
  actNumber!: string;
  from!: string;
  to?: string;
  holds!: boolean;
  liftedOn?: string;
  liftedByAct?: string;
}

/** A ban with what the act says; `erased` when that was forgotten since. */
export class BanDetailsView extends BanView {
  text?: string;
  erased!: boolean;
}

/** The bans of a person or a body, oldest first. */
export class BansView {
  items!: BanDetailsView[];
}
