// FundsReserved, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/** Money of a zone is set aside (prenotato) for one voucher; `parts` add up to `valueCents`. */
export interface FundsReservedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly valueCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly reservedOn: DateText;
}
