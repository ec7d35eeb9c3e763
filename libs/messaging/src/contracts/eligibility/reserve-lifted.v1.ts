// ReserveLifted, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** What an admission with reserve waited for was resolved: it may be offered what its turn brings. */
export interface ReserveLiftedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly liftedOn: DateText;
}
