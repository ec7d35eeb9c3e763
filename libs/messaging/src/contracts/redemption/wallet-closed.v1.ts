// WalletClosed, first version: what redemption tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/** The wallet takes no more entries; what was spent is final but for adjustments. */
export interface WalletClosedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly spentCents: WholeCents;
  readonly spentParts: readonly FundPartV1[];
  readonly closedOn: DateText;
}
