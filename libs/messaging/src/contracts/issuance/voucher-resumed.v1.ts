// VoucherResumed, first version: what issuance tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** A suspended voucher is good again for services from `effectiveFrom` on. */
export interface VoucherResumedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly effectiveFrom: DateText;
}
