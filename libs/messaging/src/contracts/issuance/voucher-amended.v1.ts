// VoucherAmended, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/**
 * What is due by a voucher in use was corrected (rettifica), for services from `effectiveFrom` on. `addedParts` is what its zone
 * set aside for it on top; what becomes free is known when its wallet has answered.
 */
export interface VoucherAmendedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly amendmentId: UuidText;
  readonly effectiveFrom: DateText;
  readonly entitled: boolean;
  readonly entitlement: Entitlement;
  readonly valueCents: WholeCents;
  readonly addedParts: readonly FundPartV1[];
  readonly amendedOn: DateText;
}
