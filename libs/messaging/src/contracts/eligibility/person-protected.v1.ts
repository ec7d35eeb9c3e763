// PersonProtected, first version: what eligibility tells the contexts that hold words about persons; third parties are never told.
import type { DateText, UuidText } from '../shared.js';

/**
 * From a day, to a day if one is said, both included, who a person is and where they live is for the person and for `allowed` alone:
 * ids of persons, and of desks and providers whose operators work for them.
 */
export interface PersonProtectedV1 {
  readonly protectionId: UuidText;
  readonly personId: UuidText;
  readonly allowed: readonly UuidText[];
  readonly from: DateText;
  readonly to?: DateText;
}
