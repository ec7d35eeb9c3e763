// ServiceDisputed, first version: what redemption tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** A family disputes a service (contestazione): it is not settled or paid until an office decides. Why is a code; words are told to nobody. */
export interface ServiceDisputedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly redemptionId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly reason: string;
  readonly on: DateText;
}
