// The shapes of transfers between zones, and of the money of all zones, at the door.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCents, IsZoneCode } from '@buono/http';
import { WordedActDto } from './act.dto.js';
import { FundPartDto } from './allocations.dto.js';

/** What of a transfer is reserved to one action of the call, and stays so. */
export class ReservedShareDto {
  /** The code of the action in the call. */
  @CleanLine(80)
  action!: string;

  /** Cents of euro. */
  @IsCents()
  amountCents!: number;
}

/** An act that moves free money from one zone to another. */
export class TransferDto extends WordedActDto {
  /** The zone that gives. */
  @IsZoneCode()
  fromZone!: string;

  /** The zone that receives. */
  @IsZoneCode()
  toZone!: string;

  /** What moves, source by source. */
  @IsArray({ message: 'elenca almeno una fonte' })
  @ArrayMinSize(1, { message: 'elenca almeno una fonte' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => FundPartDto)
  sources!: FundPartDto[];

  /** What of it is reserved to single actions; without it only money that is nobody’s moves. */
  @IsOptional()
  @IsArray({ message: 'elenca le azioni' })
  @ArrayMaxSize(50, { message: 'al massimo 50 azioni' })
  @ValidateNested({ each: true })
  @Type(() => ReservedShareDto)
  reservedTo?: ReservedShareDto[];
}

/** The transfer as it was recorded; the money is on its way, and arrives by itself. */
export class TransferView {
  transferId!: string;
  callId!: string;
  fromZone!: string;
  toZone!: string;
  totalCents!: number;
  sources!: FundPartDto[];
  actNumber!: string;
  actDate!: string;
  currency!: 'EUR';
}

/** An act that changed what a zone has. */
export class AllocationActView {
  actId!: string;
  /** `allocated` from the call’s budget; `sent` to another zone; `arrived` from another zone. */
  kind!: 'allocated' | 'sent' | 'arrived';
  otherZone?: string;
  actNumber!: string;
  actDate?: string;
  reason?: string;
  /** Who entered it, as an identifier. */
  by?: string;
  recordedOn!: string;
  totalCents!: number;
  sources!: FundPartDto[];
}

/** What of one fund source and year is where, in a zone; cents. Allocated = reserved + assigned + free. */
export class ZoneSourceView {
  source!: string;
  year!: number;
  allocatedCents!: number;
  /** Booked for vouchers that do not exist yet. */
  reservedCents!: number;
  /** Held by vouchers, net of what came back. */
  assignedCents!: number;
  freeCents!: number;
}

/** The money of one zone; cents. */
export class ZoneMoneyView {
  zone!: string;
  allocatedCents!: number;
  reservedCents!: number;
  assignedCents!: number;
  freeCents!: number;
  /** Sent to it by other zones and not arrived yet. */
  onTheWayCents!: number;
  /** How many admitted applications, and corrections of vouchers, wait for money. */
  waiting!: number;
  /** What they ask for beyond what is free. */
  shortfallCents!: number;
  bySource!: ZoneSourceView[];
  acts!: AllocationActView[];
}

/** The money of a call, zone by zone; what of it was spent and paid is told by the budget report. */
export class CallAllocationsView {
  callId!: string;
  zones!: ZoneMoneyView[];
  currency!: 'EUR';
}
