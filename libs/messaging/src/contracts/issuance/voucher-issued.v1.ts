// VoucherIssued, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/** A voucher (buono) is assigned to a recipient, to be accepted by `acceptBy`. */
export interface VoucherIssuedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly callCode: string;
  readonly action: string;
  readonly deliveryModel: string;
  readonly applicationId: UuidText;
  readonly recipientId: UuidText;
  readonly applicantId: UuidText;
  readonly valueCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly entitlement: Entitlement;
  readonly issuedOn: DateText;
  readonly acceptBy: DateText;
}
