// ProviderChosen, first version: what issuance tells its neighbours.
/** The family chose the provider of a voucher, from a service date on. */
export interface ProviderChosenV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly providerId: string;
  readonly effectiveFrom: string;
}
