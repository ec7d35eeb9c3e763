// RedemptionReversed, first version: what redemption tells its neighbours.
import type { DateText, FundPartV1, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** A reversing entry (storno) linked to a redemption; amounts are positive and undo the same amounts. */
export interface RedemptionReversedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly reversalId: UuidText;
  readonly redemptionId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly costCents: WholeCents;
  readonly publicCents: WholeCents;
  readonly familyCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly reason: string;
  readonly reversedOn: DateText;
}
