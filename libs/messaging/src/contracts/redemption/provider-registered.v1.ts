// ProviderRegistered, first version: what redemption tells its neighbours.
import type { UuidText } from '../shared.js';

/** A provider exists, known by id and category only. */
export interface ProviderRegisteredV1 {
  readonly providerId: UuidText;
  readonly category: string;
}
