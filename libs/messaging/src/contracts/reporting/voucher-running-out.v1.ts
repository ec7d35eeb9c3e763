// VoucherRunningOut, first version: what reporting tells its neighbours.
import type { DateText, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/**
 * A voucher is about to run out, at a threshold of its call: by days before its last day (`ending`), or by what share of its value
 * is left (`low`, in basis points). To be told to its family by whoever sends notices; told once for each threshold.
 */
export interface VoucherRunningOutV1 {
  readonly voucherId: UuidText;
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly by: 'ending' | 'low';
  readonly threshold: WholeNumber;
  readonly lastServiceDate: DateText;
  readonly valueCents: WholeCents;
  readonly leftCents: WholeCents;
  readonly warnedOn: DateText;
}
