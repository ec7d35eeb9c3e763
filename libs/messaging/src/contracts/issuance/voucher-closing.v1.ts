// VoucherClosing, first version: what issuance tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** First of the two steps of closing: no service after `lastServiceDate`, entries until `entriesUntil` (inclusive). */
export interface VoucherClosingV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly reason: 'ended' | 'renounced' | 'revoked' | 'deceased' | 'moved';
  readonly lastServiceDate: DateText;
  readonly entriesUntil: DateText;
}
