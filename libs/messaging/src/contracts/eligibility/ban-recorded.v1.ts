// BanRecorded, first version: what eligibility tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** A person or a body is excluded by an act, from a day, to a day if one is said, both included. Why is not told. */
export interface BanRecordedV1 {
  readonly banId: UuidText;
  readonly personId: UuidText;
  readonly actNumber: string;
  readonly from: DateText;
  readonly to?: DateText;
}
