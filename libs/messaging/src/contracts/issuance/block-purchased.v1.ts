// BlockPurchased, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** A zone bought places in a block from a provider: `parts` of its money are set aside, and named to nobody yet. */
export interface BlockPurchasedV1 {
  readonly blockId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly providerId: UuidText;
  readonly action: string;
  readonly category: string;
  readonly places: WholeNumber;
  readonly from: DateText;
  readonly to: DateText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly on: DateText;
}
