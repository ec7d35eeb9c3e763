// ServiceRedeemed, first version: what redemption tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** A service was delivered and consumed the voucher. `costCents = publicCents + familyCents`; `parts` add up to `publicCents`. Two dates: service and entry. */
export interface ServiceRedeemedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly redemptionId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly action: string;
  readonly service: string;
  readonly servedOn: string;
  readonly enteredOn: string;
  readonly month: string;
  readonly units?: number;
  readonly minutes?: number;
  readonly costCents: number;
  readonly publicCents: number;
  readonly familyCents: number;
  readonly parts: readonly FundPartV1[];
}
