// WalletAdjusted, first version: what redemption tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/** A reversal after closing frees its own amount, by its own id. */
export interface WalletAdjustedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly adjustmentId: UuidText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly adjustedOn: DateText;
}
