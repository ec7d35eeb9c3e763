// ProviderSucceeded, first version: what redemption tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** A provider goes on in another from `effectiveFrom` on; told after the accreditations that went over. */
export interface ProviderSucceededV1 {
  readonly providerId: UuidText;
  readonly predecessorId: UuidText;
  readonly effectiveFrom: DateText;
  readonly actNumber: string;
}
