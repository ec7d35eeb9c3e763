// CallLeft, first version: what redemption tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** A provider leaves a call (recesso): services from a date on are not payable. */
export interface CallLeftV1 {
  readonly providerId: UuidText;
  readonly callId: UuidText;
  readonly effectiveFrom: DateText;
  readonly reason: 'activity-ended' | 'places-full' | 'terms' | 'other';
}
