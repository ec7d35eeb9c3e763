// RecoveryReceived, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** Money owed came back; `receivedCents` is what reached the account. */
export interface RecoveryReceivedV1 {
  readonly recoveryId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly receivedCents: WholeCents;
  readonly reference: string;
  readonly receivedOn: DateText;
}
