// OfferDelivered, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** It is proved that the offer of a voucher was delivered on that day: its term counts from there. */
export interface OfferDeliveredV1 {
  readonly voucherId: UuidText;
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly deliveredOn: DateText;
}
