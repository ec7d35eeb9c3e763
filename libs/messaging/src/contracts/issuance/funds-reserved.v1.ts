// FundsReserved, first version: what issuance tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** Money of a zone is set aside (prenotato) for one voucher; `parts` add up to `valueCents`. */
export interface FundsReservedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly applicationId: string;
  readonly valueCents: number;
  readonly parts: readonly FundPartV1[];
  readonly reservedOn: string;
}
