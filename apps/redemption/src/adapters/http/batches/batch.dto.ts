// The shapes of batches of services, at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CleanLine, CleanText } from '@buono/http';
import { RedeemDto } from '../service/redemptions.dto.js';

/** One service of a batch. */
export class BatchRowDto extends RedeemDto {
  /** The provider's own name of the row: sent again, in whatever file, it is the same service. */
  @IsOptional()
  @CleanLine(80)
  reference?: string;

  /** Why it comes after its entry window: a row that is late is then handed in for the zone to decide. A code or a sentence. */
  @IsOptional()
  @CleanText(300)
  lateReason?: string;
}

export const ROW_STATUSES = ['redeemed', 'known', 'queued', 'refused', 'unreadable', 'failed'] as const;
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

  /**
   * `known`: it was registered by an earlier sending. `queued`: it is late and waits for the zone to decide. `failed`: nothing was registered,
   * send it again.
   */
  @ApiProperty({ enum: ROW_STATUSES })
  status!: RowStatus;

  reference?: string;
  redemptionId?: string;
  /** Of a row that waits: under which the zone decides, at GET /late-entries/{id}. */
  lateEntryId?: string;
  /** The last day of the zone's term. */
  decideBy?: string;
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
