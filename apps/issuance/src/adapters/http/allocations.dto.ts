// The shapes of the money of a call, at the door.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCents, IsUuidId, IsZoneCode } from '@buono/http';

/** An amount of one fund source and year, in cents. */
export class FundPartDto {
  /** The fund source as the call names it, for instance «PR FSE+». */
  @CleanLine(80)
  source!: string;

  /** The year of the fund. */
  @IsInt({ message: 'l’anno deve essere un numero intero' })
  @Min(2000, { message: 'l’anno deve essere dal 2000 in poi' })
  @Max(2100, { message: 'l’anno deve essere al massimo 2100' })
  year!: number;

  /** Cents of euro. */
  @IsCents()
  amountCents!: number;
}

/** An act that gives a zone its share. */
export class AllocateDto {
  /** The zone that receives, for instance TC-01. */
  @IsZoneCode()
  zone!: string;

  /** What it receives, source by source. */
  @IsArray({ message: 'elenca almeno una fonte' })
  @ArrayMinSize(1, { message: 'elenca almeno una fonte' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => FundPartDto)
  sources!: FundPartDto[];

  /** The number of the act that decides it. */
  @CleanLine(80)
  actNumber!: string;
}

/** The call in the path. */
export class CallParams {
  @IsUuidId()
  callId!: string;
}

/** The call and the zone in the path. */
export class AllocationParams extends CallParams {
  @IsZoneCode()
  zone!: string;
}

/** What of one fund source and year is where; cents. */
export class FundStateView {
  source!: string;
  year!: number;
  allocatedCents!: number;
  freeCents!: number;
}

/** The money of its own that an action has in a zone, and what its vouchers hold of the zone's money; cents. */
export class ActionMoneyView {
  action!: string;
  reservedCents!: number;
  usedCents!: number;
  /** What it may still take of the free money: its own, and what is nobody's. */
  roomCents!: number;
}

/** A zone's money for a call; cents. Allocated = free + reserved + assigned. */
export class AllocationView {
  callId!: string;
  zone!: string;
  allocatedCents!: number;
  reservedCents!: number;
  assignedCents!: number;
  freeCents!: number;
  /** How many admitted applications wait for money. */
  waiting!: number;
  bySource!: FundStateView[];
  /** The actions that have money of their own here. */
  byAction?: ActionMoneyView[];
  currency!: 'EUR';
}

/** A part of the call's money; cents. */
export class BudgetPartView {
  source!: string;
  year!: number;
  appropriatedCents!: number;
  unallocatedCents!: number;
}

/** A call's money; cents. */
export class BudgetView {
  callId!: string;
  appropriatedCents!: number;
  unallocatedCents!: number;
  bySource!: BudgetPartView[];
  currency!: 'EUR';
}

/** The act of allocation as it was recorded. */
export class AllocatedView {
  changeId!: string;
  callId!: string;
  zone!: string;
  totalCents!: number;
  sources!: FundPartDto[];
  actNumber!: string;
  currency!: 'EUR';
}
