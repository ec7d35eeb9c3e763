// AllocationChanged, first version: what issuance tells its neighbours.
import type { DateText, SignedCents, UuidText, WholeNumber, ZoneText } from '../shared.js';

/**
 * A zone's money (riparto) changed by an act: what was added, source by source. A transfer is told once for each of its two zones,
 * with the same `changeId`: below zero where the money left, above where it arrived.
 */
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
  /** The other zone of a transfer. */
  readonly otherZone?: ZoneText;
  readonly effectiveOn: DateText;
}
