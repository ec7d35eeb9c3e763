// BookingEnded, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** An application with booked money ended without an admission: what was kept for it is free. */
export interface BookingEndedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly because: 'refused' | 'withdrawn';
  readonly endedOn: DateText;
}
