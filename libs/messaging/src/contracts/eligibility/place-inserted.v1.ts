// PlaceInserted, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** Who won an appeal stands after a place of an approved ranking (0: before the first); a lower `bis` stands higher. */
export interface PlaceInsertedV1 {
  readonly rankingId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly place: WholeNumber;
  readonly bis: WholeNumber;
  readonly insertedOn: DateText;
}
