// WalletClosed, first version: what redemption tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** The wallet takes no more entries; what was spent is final but for adjustments. */
export interface WalletClosedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly spentCents: number;
  readonly spentParts: readonly FundPartV1[];
  readonly closedOn: string;
}
