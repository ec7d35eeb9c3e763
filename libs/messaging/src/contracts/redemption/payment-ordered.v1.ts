// PaymentOrdered, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** A payment order (mandato) for the approved lines of one zone in a claim, approved by a second person. */
export interface PaymentOrderedV1 {
  readonly paymentOrderId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly orderedOn: DateText;
}
