// PaymentReturned, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** The bank sent the money back: it is payable again. */
export interface PaymentReturnedV1 {
  readonly paymentOrderId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly reference: string;
  readonly returnedOn: DateText;
  readonly reason: string;
}
