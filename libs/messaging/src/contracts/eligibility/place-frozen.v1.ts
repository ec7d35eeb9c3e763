// PlaceFrozen, first version: what eligibility tells its neighbours.
import type { WholeCents, DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';

/**
 * A refused family appealed (riesame): what it would get is kept at the place that it would have, in a ranking after a place
 * (0: before the first), or by the number of the receipt.
 */
export interface PlaceFrozenV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  /** Absent in what was told before actions had money of their own. */
  readonly action?: string;
  readonly rankingId?: UuidText;
  readonly place: WholeNumber;
  readonly bis: WholeNumber;
  readonly valueCents: WholeCents;
  readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
  readonly frozenOn: DateText;
}
