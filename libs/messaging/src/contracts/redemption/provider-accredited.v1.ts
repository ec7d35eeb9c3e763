// ProviderAccredited, first version: what redemption tells its neighbours.
/** A provider (ente accreditato) may deliver a service category in a zone between two dates. */
export interface ProviderAccreditedV1 {
  readonly providerId: string;
  readonly category: string;
  readonly zone: string;
  readonly from: string;
  readonly to?: string;
  readonly capacity?: number;
}
