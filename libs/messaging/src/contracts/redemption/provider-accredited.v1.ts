// ProviderAccredited, first version: what redemption tells its neighbours.
import type { DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** A provider (ente accreditato) may deliver a service category in a zone between two dates. */
export interface ProviderAccreditedV1 {
  readonly providerId: UuidText;
  readonly category: string;
  readonly zone: ZoneText | 'all';
  readonly from: DateText;
  readonly to?: DateText;
  readonly capacity?: WholeNumber;
}
