// FundsExtended, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/** A zone set more money aside for a voucher that a correction made worth more; each extension has an id and happens once. */
export interface FundsExtendedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly amendmentId: UuidText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly extendedOn: DateText;
}
