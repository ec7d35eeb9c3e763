// ProtectionLifted, first version: what eligibility tells the contexts that hold words about persons; third parties are never told.
import type { DateText, UuidText } from '../shared.js';

/** A protection holds no more, from this day. */
export interface ProtectionLiftedV1 {
  readonly protectionId: UuidText;
  readonly personId: UuidText;
  readonly liftedOn: DateText;
}
