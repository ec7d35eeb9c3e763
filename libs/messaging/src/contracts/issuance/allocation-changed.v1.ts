// AllocationChanged, first version: what issuance tells its neighbours.
/** A zone's money (riparto) changed by an act: what was added, source by source. */
export interface AllocationChangedV1 {
  readonly callId: string;
  readonly zone: string;
  readonly changeId: string;
  readonly changes: readonly { readonly source: string; readonly year: number; readonly amountCents: number }[];
  readonly actNumber: string;
  readonly effectiveOn: string;
}
