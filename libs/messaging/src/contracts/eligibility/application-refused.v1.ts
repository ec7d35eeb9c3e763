// ApplicationRefused, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** A person decided that an application does not qualify; the criteria are named by id, the facts are not told. */
export interface ApplicationRefusedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly recipientId: UuidText;
  readonly zone: ZoneText;
  readonly criteria: readonly string[];
  readonly decidedOn: DateText;
}
