// DisputeDecided, first version: what redemption tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** An office decided a dispute: upheld, the service is reversed; rejected, it is payable. Why is a code; words are told to nobody. */
export interface DisputeDecidedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly redemptionId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly upheld: boolean;
  readonly reason: string;
  readonly on: DateText;
}
