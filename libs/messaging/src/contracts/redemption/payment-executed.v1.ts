// PaymentExecuted, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** The bank or treasurer paid the order; `paidCents` is what left the account. */
export interface PaymentExecutedV1 {
  readonly paymentOrderId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly paidCents: WholeCents;
  readonly reference: string;
  readonly executedOn: DateText;
}
