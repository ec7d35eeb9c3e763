// OfferDue, first version: what issuance tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** It is somebody's turn: money is set aside, and the voucher is offered when the conditions, checked again, still hold. */
export interface OfferDueV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly valueCents: WholeCents;
  readonly dueOn: DateText;
}
