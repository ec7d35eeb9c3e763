// AllocationChanged, first version: what issuance tells its neighbours.
/** A zone's money (riparto) changed by an act; `totalCents` is the allocation after the change. */
export interface AllocationChangedV1 {
  readonly callId: string;
  readonly zone: string;
  readonly changeId: string;
  readonly changes: readonly { readonly source: string; readonly year: number; readonly amountCents: number }[];
  readonly totalCents: number;
  readonly actNumber: string;
  readonly effectiveOn: string;
}
