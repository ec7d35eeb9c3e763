// What a voucher needs to know of the entitlement that it carries; the rest travels through untouched.
import type { LocalDate } from '@buono/kernel';

/** The numbers decided at admission, as issuance sees them: dates of its own, and a body that only redemption reads. */
export interface VoucherEntitlement {
  readonly callCode: string;
  readonly action: string;
  readonly deliveryModel: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly entryDays: number;
  readonly acceptanceDays: number;
}
