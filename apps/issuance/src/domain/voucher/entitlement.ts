// What a voucher needs to know of the entitlement that it carries; the rest travels through untouched.
import type { Cents, LocalDate } from '@buono/kernel';

/** The numbers decided at admission, as issuance sees them: value and terms of its own, and a body that only redemption reads. */
export interface VoucherEntitlement {
  readonly callCode: string;
  readonly action: string;
  readonly deliveryModel: string;
  readonly valueCents: Cents;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly entryDays: number;
  readonly acceptanceDays: number;
  /** Who may deliver each service. */
  readonly services?: readonly { readonly code?: string; readonly providerCategories: readonly string[] }[];
}

/** What is due on some days only, both included: those of a place that was bought in a block. */
export const withinDays = <E extends Pick<VoucherEntitlement, 'validFrom' | 'validTo'>>(
  entitlement: E,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): E => ({
  ...entitlement,
  validFrom: entitlement.validFrom > from ? entitlement.validFrom : from,
  validTo: entitlement.validTo < to ? entitlement.validTo : to,
});
