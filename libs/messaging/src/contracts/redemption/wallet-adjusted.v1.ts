// WalletAdjusted, first version: what redemption tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** A reversal after closing frees its own amount, by its own id. */
export interface WalletAdjustedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly adjustmentId: string;
  readonly amountCents: number;
  readonly parts: readonly FundPartV1[];
  readonly adjustedOn: string;
}
