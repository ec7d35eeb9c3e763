// RecoveryOpened, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** A zone of a claim was settled below zero: the payee owes `amountCents` back. */
export interface RecoveryOpenedV1 {
  readonly recoveryId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly openedOn: DateText;
}
