// PlaceNamed, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** A place of a block is an application’s: `parts` leave the block, and are set aside for its voucher by a message of its own. */
export interface PlaceNamedV1 {
  readonly blockId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly place: WholeNumber;
  readonly voucherId: UuidText;
  readonly applicationId: UuidText;
  readonly from: DateText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly on: DateText;
}
