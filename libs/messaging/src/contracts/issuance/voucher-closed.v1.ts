// VoucherClosed, first version: what issuance tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** Second step of closing: what was not spent returned to its zone, once. */
export interface VoucherClosedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly spentCents: WholeCents;
  readonly residualCents: WholeCents;
  readonly closedOn: DateText;
}
