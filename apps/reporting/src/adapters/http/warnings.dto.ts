// The shapes of warnings, at the door.
import { IsIn, IsOptional } from 'class-validator';
import { IsUuidId, IsZoneCode, PageQuery } from '@buono/http';
import { WARNING_KINDS, type WarningKind } from '../../domain/warning/warning.js';

/** Which warnings. */
export class WarningsQuery extends PageQuery {
  @IsOptional()
  @IsIn(WARNING_KINDS)
  kind?: WarningKind;

  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsUuidId()
  voucherId?: string;
}

/** Something that is about to run out. Days are of Europe/Rome, amounts in cents. */
export class WarningView {
  kind!: WarningKind;

  /** Which threshold was reached: days, or basis points (1000 is 10%) for `voucher-low` and `zone-money`. */
  threshold!: number;

  callId?: string;

  /** 'all' for an accreditation that holds in every zone. */
  zone?: string;

  voucherId?: string;

  applicationId?: string;

  providerId?: string;

  /** Of an accreditation. */
  category?: string;

  /** Of services: YYYY-MM. */
  month?: string;

  /** The last day on which it can still be used, answered or entered. */
  until?: string;

  daysLeft?: number;

  /** What is left, of `ofCents`; not told to providers. */
  leftCents?: number;

  ofCents?: number;

  /** How many vouchers it is about, where they are told together. */
  vouchers?: number;
}

/** A page of warnings. */
export class WarningPageView {
  items!: WarningView[];
  next?: string;
}
