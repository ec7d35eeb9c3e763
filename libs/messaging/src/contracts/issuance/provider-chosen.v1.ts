// ProviderChosen, first version: what issuance tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** The family chose the provider of a voucher, from a service date on. */
export interface ProviderChosenV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly providerId: UuidText;
  readonly effectiveFrom: DateText;
  /** The offer of the catalogue that was chosen, and its site, where there are. */
  readonly offerId?: UuidText;
  readonly siteId?: UuidText;
}
