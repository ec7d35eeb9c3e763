// The shape at the door of the money of vouchers that another scheme had issued.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsUuidId } from '@buono/http';
import { FundPartDto } from './allocations.dto.js';

/** The money of a voucher whose application was taken over. */
export class TakeOverVoucherDto {
  @IsUuidId()
  applicationId!: string;

  /** The whole value, source by source: what is spent, what is claimed and what is left. */
  @IsArray({ message: 'elenca almeno una fonte' })
  @ArrayMinSize(1, { message: 'elenca almeno una fonte' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => FundPartDto)
  sources!: FundPartDto[];

  /** What of it was spent and settled there; nothing unless said. Services that still wait for payment are no part of it. */
  @IsOptional()
  @IsArray({ message: 'spentBefore deve essere un elenco di fonti' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => FundPartDto)
  spentBefore?: FundPartDto[];

  /** The act by which the scheme is taken over. */
  @CleanLine(80)
  actNumber!: string;
}
