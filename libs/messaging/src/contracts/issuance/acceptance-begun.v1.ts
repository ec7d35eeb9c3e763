// AcceptanceBegun, first version: what issuance tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** The term to accept an offered voucher counts from the day of its delivery, and ends with `acceptBy`. */
export interface AcceptanceBegunV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly valueCents: WholeCents;
  readonly deliveredOn: DateText;
  readonly acceptBy: DateText;
}
