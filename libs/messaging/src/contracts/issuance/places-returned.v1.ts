// PlacesReturned, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** Places that nobody has are given back: `parts` leave the block and are free again. `ended`: its period is over. */
export interface PlacesReturnedV1 {
  readonly blockId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly places: readonly WholeNumber[];
  readonly why: 'ended' | 'act';
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly on: DateText;
}
