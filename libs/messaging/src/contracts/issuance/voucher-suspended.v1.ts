// VoucherSuspended, first version: what issuance tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** Services from `effectiveFrom` on are not payable until the voucher is resumed. */
export interface VoucherSuspendedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly effectiveFrom: DateText;
  readonly reason: string;
}
