// ProviderRegistered, first version: what redemption tells its neighbours.
/** A provider exists, known by id and category only. */
export interface ProviderRegisteredV1 {
  readonly providerId: string;
  readonly category: string;
}
