// The shapes of batches of services, at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CleanLine } from '@buono/http';
import { RedeemDto } from '../redemptions.dto.js';

/** One service of a batch. */
export class BatchRowDto extends RedeemDto {
  /** The provider's own name of the row: sent again, in whatever file, it is the same service. */
  @IsOptional()
  @CleanLine(80)
  reference?: string;
}

export const ROW_STATUSES = ['redeemed', 'known', 'refused', 'unreadable', 'failed'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What is wrong with a field of a row. */
export class RowErrorView {
  field!: string;
  detail!: string;
}

/** What became of one row; one line of the answer. Cents. */
export class BatchRowView {
  /** Its number in the file, from 1; the heading does not count. */
  row!: number;

  /** `known`: it was registered by an earlier sending. `failed`: nothing was registered, send it again. */
  @ApiProperty({ enum: ROW_STATUSES })
  status!: RowStatus;

  reference?: string;
  redemptionId?: string;
  costCents?: number;
  publicCents?: number;
  familyCents?: number;
  remainingCents?: number;
  /** The refusal's stable name, as in the type of its problem, and in words. */
  refusal?: string;
  detail?: string;
  /** Of a row that cannot be read. */
  errors?: RowErrorView[];
}
