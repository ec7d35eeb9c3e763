// VoucherSuspended, first version: what issuance tells its neighbours.
/** Services from `effectiveFrom` on are not payable until the voucher is resumed. */
export interface VoucherSuspendedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly effectiveFrom: string;
  readonly reason: string;
}
