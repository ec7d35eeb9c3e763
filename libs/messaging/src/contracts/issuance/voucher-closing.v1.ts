// VoucherClosing, first version: what issuance tells its neighbours.
/** First of the two steps of closing: no service after `lastServiceDate`, entries until `entriesUntil` (inclusive). */
export interface VoucherClosingV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly reason: 'ended' | 'renounced' | 'revoked' | 'deceased' | 'moved';
  readonly lastServiceDate: string;
  readonly entriesUntil: string;
}
