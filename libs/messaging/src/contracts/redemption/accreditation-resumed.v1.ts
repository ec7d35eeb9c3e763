// AccreditationResumed, first version: what redemption tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** Suspensions of the category in the zone that were told before are without effect from `effectiveFrom` on, be it past. */
export interface AccreditationResumedV1 {
  readonly providerId: UuidText;
  readonly category: string;
  readonly zone: ZoneText | 'all';
  readonly effectiveFrom: DateText;
}
