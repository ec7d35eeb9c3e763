// ApplicationWithdrawn, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** The applicant gave the application up. */
export interface ApplicationWithdrawnV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly recipientId: UuidText;
  readonly zone: ZoneText;
  readonly withdrawnOn: DateText;
}
