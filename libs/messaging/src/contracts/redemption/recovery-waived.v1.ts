// RecoveryWaived, first version: what redemption tells its neighbours.
import type { DateText, MonthText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** Two persons gave up `waivedCents` of what is owed, by an act; `reason` is a code. */
export interface RecoveryWaivedV1 {
  readonly recoveryId: UuidText;
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly amountCents: WholeCents;
  readonly waivedCents: WholeCents;
  readonly actNumber: string;
  readonly reason: string;
  readonly waivedOn: DateText;
}
