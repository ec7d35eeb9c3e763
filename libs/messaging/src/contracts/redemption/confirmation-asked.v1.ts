// ConfirmationAsked, first version: what redemption tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';

/**
 * A family is asked to confirm a service: to be told to them by whoever sends notices. Until `until`, included, they may dispute it;
 * then their silence accepts it.
 */
export interface ConfirmationAskedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly redemptionId: UuidText;
  readonly recipientId: UuidText;
  readonly applicantId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly service: string;
  readonly servedOn: DateText;
  readonly publicCents: WholeCents;
  readonly askedOn: DateText;
  readonly until: DateText;
}
