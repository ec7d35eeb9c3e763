// AllocationChanged, first version: what issuance tells its neighbours.
import type { DateText, SignedCents, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** A zone's money (riparto) changed by an act: what was added, source by source. */
export interface AllocationChangedV1 {
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly changeId: UuidText;
  readonly changes: readonly {
    readonly source: string;
    readonly year: WholeNumber;
    readonly amountCents: SignedCents;
  }[];
  readonly actNumber: string;
  readonly effectiveOn: DateText;
}
