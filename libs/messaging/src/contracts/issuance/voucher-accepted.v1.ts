// VoucherAccepted, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/** The family accepted the voucher: everything that a wallet needs to open. */
export interface VoucherAcceptedV1 {
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
  readonly acceptedOn: DateText;
  /** What was spent of it in another scheme before it was taken over from there, by fund source; absent for all others. */
  readonly spentBefore?: readonly FundPartV1[];
  /** The provider of its place, where that was bought in a block: no other may serve it. */
  readonly onlyProviderId?: UuidText;
}
