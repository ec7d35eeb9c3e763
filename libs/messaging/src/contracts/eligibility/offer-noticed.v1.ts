// OfferNoticed, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** The offer of a voucher goes out by a certified channel: its term begins when it is delivered. */
export interface OfferNoticedV1 {
  readonly voucherId: UuidText;
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly noticedOn: DateText;
}
