// VoucherResumed, first version: what issuance tells its neighbours.
/** A suspended voucher is good again for services from `effectiveFrom` on. */
export interface VoucherResumedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly effectiveFrom: string;
}
