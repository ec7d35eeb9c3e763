// The shapes of simulations at the door.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiCents, CleanLine, IsCents, IsUuidId, IsWholeNumber, IsZoneCode, PageOf } from '@buono/http';
import { IsCallDocument } from '../fields.js';

/** The simulation in the path. */
export class SimulationParams {
  @IsUuidId()
  simulationId!: string;
}

/** Money of one source and year. */
export class SimulatedFundDto {
  @CleanLine(40)
  source!: string;

  @IsWholeNumber({ min: 2000, max: 2100 })
  year!: number;

  @IsCents()
  amountCents!: number;
}

/** Money of one zone. */
export class SimulatedZoneMoneyDto {
  @IsZoneCode()
  zone!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SimulatedFundDto)
  parts!: SimulatedFundDto[];
}

/** The money of the zones as it is and as it would be; what is said of one side only is the same on the other. */
export class SimulatedMoneyDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SimulatedZoneMoneyDto)
  before?: SimulatedZoneMoneyDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SimulatedZoneMoneyDto)
  after?: SimulatedZoneMoneyDto[];
}

/** What to try on the stored applications of a call. */
export class SimulateDto {
  /** The changed call document, whole: other criteria, tables, amounts or weights; without it the rules stay as they are. */
  @IsOptional()
  @IsCallDocument()
  document?: object | string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SimulatedMoneyDto)
  money?: SimulatedMoneyDto;

  /** Only these zones. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @IsZoneCode({ each: true })
  zones?: string[];
}

/** An amount of one source and year. */
export class SimulatedPartView {
  source!: string;
  year!: number;
  @ApiCents()
  amountCents!: number;
}

/** What a set of applications costs: all who qualify, and those whom the money reaches. */
export class SimulatedCostView {
  qualify!: number;
  @ApiCents()
  costCents!: number;
  served!: number;
  @ApiCents()
  servedCents!: number;
  servedParts!: SimulatedPartView[];
}

/** A zone, or the whole, as it is and as it would be. */
export class SimulatedSidesView {
  before!: SimulatedCostView;
  after!: SimulatedCostView;
}

/** A zone as it is and as it would be. */
export class SimulatedZoneView extends SimulatedSidesView {
  zone!: string;
}

/** A fact that the other rules ask for and nobody gave. */
export class SimulatedLackView {
  fact!: string;
  applications!: number;
}

/** The whole in figures. */
export class SimulationSummaryView {
  applications!: number;
  /** Those whose data are erased: what was decided of them stands on both sides. */
  erased!: number;
  /** Qualify under the other rules, and not under those in force. */
  gained!: number;
  /** Qualify under the rules in force, and not under the others. */
  lost!: number;
  /** The other rules cannot be checked yet, or ask for an officer. */
  undecided!: number;
  /** Have a better place. */
  up!: number;
  /** Have a worse place. */
  down!: number;
  amountChanged!: number;
  total!: SimulatedSidesView;
  zones!: SimulatedZoneView[];
  missing!: SimulatedLackView[];
}

/** A simulation: a job with its owner, progress, result and expiry. */
export class SimulationView {
  simulationId!: string;
  callId!: string;
  callVersion!: number;
  status!: 'running' | 'finished' | 'expired';
  requestedBy!: string;
  requestedOn!: string;
  /** The last day on which its results may be read. */
  expiresOn!: string;
  /** Applications tried so far, while it runs. */
  done?: number;
  @ApiPropertyOptional({ type: SimulationSummaryView })
  summary?: SimulationSummaryView;
  /** How many applications would fare otherwise. */
  moves?: number;
  /** SHA-256 over all of them, in order. */
  digest?: string;
  engineVersion?: string;
}

/** How an application fares. */
export class FareView {
  outcome!: 'qualifies' | 'does-not-qualify' | 'cannot-check-yet' | 'needs-officer';
  @ApiCents()
  valueCents!: number;
  /** Among those who qualify in its action and zone. */
  place?: number;
  /** Whether the money of its zone reaches it; absent when no money was said. */
  served?: boolean;
  /** Where the call shares its money in proportion: what of the value it would get. */
  sharedCents?: number;
}

/** An application that would fare otherwise: its code, no more. */
export class MoveView {
  applicationId!: string;
  zone!: string;
  action!: string;
  receiptNumber!: number;
  @ApiProperty({ type: FareView })
  before!: FareView;
  @ApiProperty({ type: FareView })
  after!: FareView;
  /** Places won, or lost with a minus; absent when it has no place on one of the sides. */
  places?: number;
}

/** A page of moves, in order of zone, action and receipt. */
export class MovePage extends PageOf(MoveView) {}
