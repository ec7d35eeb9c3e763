// AccreditationSuspended, first version: what redemption tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** Services of the category in the zone from `effectiveFrom` on are not payable. */
export interface AccreditationSuspendedV1 {
  readonly providerId: UuidText;
  readonly category: string;
  readonly zone: ZoneText | 'all';
  readonly effectiveFrom: DateText;
}
