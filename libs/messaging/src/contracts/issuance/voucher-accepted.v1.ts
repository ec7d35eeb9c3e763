// VoucherAccepted, first version: what issuance tells its neighbours.
import type { FundPartV1 } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/** The family accepted the voucher: everything that a wallet needs to open. */
export interface VoucherAcceptedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly callCode: string;
  readonly action: string;
  readonly deliveryModel: string;
  readonly applicationId: string;
  readonly recipientId: string;
  readonly applicantId: string;
  readonly valueCents: number;
  readonly parts: readonly FundPartV1[];
  readonly entitlement: Entitlement;
  readonly acceptedOn: string;
}
