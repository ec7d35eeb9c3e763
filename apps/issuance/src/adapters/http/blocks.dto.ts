// The shapes of blocks of places, at the door.
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCategory, IsCents, IsCivilDate, IsUuidId, PageOf } from '@buono/http';
import { ActDto, WordedActDto } from './act.dto.js';
import { AllocationParams, FundPartDto } from './allocations.dto.js';

/** How many places a block may have. */
const MOST_PLACES = 500;

/** An act that buys places in a block. */
export class BuyBlockDto extends WordedActDto {
  /** The provider that serves all of them. */
  @IsUuidId()
  providerId!: string;

  /** The code of the action in the call. */
  @CleanLine(80)
  action!: string;

  /** The category for which the provider is accredited in the zone, and that the vouchers of the action are good for. */
  @IsCategory()
  category!: string;

  @IsInt({ message: 'places deve essere un numero intero' })
  @Min(1, { message: 'acquista almeno 1 posto' })
  @Max(MOST_PLACES, { message: 'al massimo 500 posti per blocco' })
  places!: number;

  /** What one place may cost in the whole period; cents of euro. */
  @IsCents()
  @Min(1, { message: 'il valore di un posto deve essere almeno 1 centesimo' })
  unitCents!: number;

  /** First service date. */
  @IsCivilDate()
  from!: string;

  /** Last service date; the day after it what nobody has goes back to the zone. */
  @IsCivilDate()
  to!: string;
}

/** The block in the path. */
export class BlockParams extends AllocationParams {
  @IsUuidId()
  blockId!: string;
}

const NAMING_REASONS = ['urgency', 'continuity', 'siblings', 'nearer', 'other'] as const;

/** The act by which somebody has a place before their turn. */
export class NamingActDto extends ActDto {
  /** A code, since it is kept in clear: what people would say in words may speak of health. */
  @IsIn(NAMING_REASONS, { message: `reason deve essere ${NAMING_REASONS.join(', ')}` })
  reason!: (typeof NAMING_REASONS)[number];
}

/** Names a place: to who is next in the waiting list, or by an act to another admitted application. */
export class NamePlaceDto {
  /** Which place, from 1; the first that is free unless said. */
  @IsOptional()
  @IsInt({ message: 'place deve essere un numero intero' })
  @Min(1, { message: 'i posti si contano da 1' })
  @Max(MOST_PLACES, { message: 'un blocco ha al massimo 500 posti' })
  place?: number;

  /** Whose it is to be; who is next in the waiting list unless said. */
  @IsOptional()
  @IsUuidId()
  applicationId?: string;

  /** First service date; as early as the place and what is due allow unless said. */
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** Needed where another would be next. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NamingActDto)
  act?: NamingActDto;
}

/** An act that gives back places that nobody has. */
export class ReturnPlacesDto extends WordedActDto {
  /** Which ones, from 1; all that are free unless said. */
  @IsOptional()
  @IsArray({ message: 'elenca i posti' })
  @ArrayMinSize(1, { message: 'elenca almeno un posto' })
  @ArrayMaxSize(MOST_PLACES, { message: 'al massimo 500 posti' })
  @IsInt({ each: true, message: 'ogni posto è un numero intero' })
  @Min(1, { each: true, message: 'i posti si contano da 1' })
  places?: number[];
}

/** A block of places; amounts in cents. */
export class BlockView {
  blockId!: string;
  callId!: string;
  zone!: string;
  providerId!: string;
  action!: string;
  category!: string;
  /** `open` while places may be named; `over` after its last day. */
  status!: string;
  places!: number;
  freePlaces!: number;
  namedPlaces!: number;
  returnedPlaces!: number;
  unitCents!: number;
  /** What was set aside when it was bought, and what of it is still there for places that nobody has. */
  amountCents!: number;
  leftCents!: number;
  from!: string;
  to!: string;
  actNumber!: string;
  actDate!: string;
  reason!: string;
  /** Who entered the act, and when. */
  by!: string;
  on!: string;
  currency!: 'EUR';
}

/** The blocks of a zone for a call, in the order in which they were bought. */
export class BlockPage extends PageOf(BlockView) {}

/** Something that happened to a place. */
export class BlockPlaceStepView {
  /** named, released (the voucher that had it is over) or returned. */
  what!: string;
  on!: string;
  /** What the voucher took, what came back to the place, or what went back to the zone; cents. */
  amountCents!: number;
  voucherId?: string;
  applicationId?: string;
  /** First service date. */
  from?: string;
  /** returned: `ended` with the period, or by an `act`. */
  why?: string;
  actNumber?: string;
  actDate?: string;
  reason?: string;
  by?: string;
}

/** One place of a block, and all that happened to it. */
export class BlockPlaceView {
  /** Its number in the block, from 1. */
  place!: number;
  /** free, named or returned. */
  status!: string;
  /** What is left of it for who has it next; cents. */
  leftCents!: number;
  /** The first service date for which it may be named. */
  freeFrom!: string;
  voucherId?: string;
  applicationId?: string;
  history!: BlockPlaceStepView[];
}

/** A block with its places. */
export class BlockDetailView extends BlockView {
  items!: BlockPlaceView[];
}

/** A place as it was named; its voucher is offered once the conditions were checked again. */
export class NamedPlaceView {
  blockId!: string;
  place!: number;
  voucherId!: string;
  applicationId!: string;
  amountCents!: number;
  from!: string;
  currency!: 'EUR';
}

/** What was given back. */
export class ReturnedPlacesView {
  returnId!: string;
  blockId!: string;
  places!: number[];
  amountCents!: number;
  sources!: FundPartDto[];
  currency!: 'EUR';
}
