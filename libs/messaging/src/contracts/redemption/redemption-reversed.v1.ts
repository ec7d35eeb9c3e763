// RedemptionReversed, first version: what redemption tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** A reversing entry (storno) linked to a redemption; amounts are positive and undo the same amounts. */
export interface RedemptionReversedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly reversalId: string;
  readonly redemptionId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly costCents: number;
  readonly publicCents: number;
  readonly familyCents: number;
  readonly parts: readonly FundPartV1[];
  readonly reason: string;
  readonly reversedOn: string;
}
