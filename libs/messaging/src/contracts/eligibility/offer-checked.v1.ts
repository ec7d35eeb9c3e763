// OfferChecked, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** The conditions of an offer that is due were checked again; 'cannot-check-yet' keeps the place until a later answer. */
export interface OfferCheckedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly voucherId: UuidText;
  readonly outcome: 'admitted' | 'no-longer' | 'cannot-check-yet';
  readonly checkedOn: DateText;
}
