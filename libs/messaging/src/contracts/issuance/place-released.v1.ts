// PlaceReleased, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** The voucher that had the place is over: of what it gave back, `parts` are the block’s again; none when its period is over. */
export interface PlaceReleasedV1 {
  readonly blockId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly place: WholeNumber;
  readonly voucherId: UuidText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly on: DateText;
}
