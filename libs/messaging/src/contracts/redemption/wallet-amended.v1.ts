// WalletAmended, first version: what redemption tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/**
 * A wallet was corrected: what it is worth now, never less than what was spent, and what goes back to its zone. The last two
 * amounts stand between the family and the body for services that were entered before.
 */
export interface WalletAmendedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly amendmentId: UuidText;
  readonly valueCents: WholeCents;
  readonly freedCents: WholeCents;
  readonly freedParts: readonly FundPartV1[];
  readonly owedByFamilyCents: WholeCents;
  readonly owedToFamilyCents: WholeCents;
  readonly amendedOn: DateText;
}
