// AccreditationSuspended, first version: what redemption tells its neighbours.
/** Services of the category in the zone from `effectiveFrom` on are not payable. */
export interface AccreditationSuspendedV1 {
  readonly providerId: string;
  readonly category: string;
  readonly zone: string;
  readonly effectiveFrom: string;
}
