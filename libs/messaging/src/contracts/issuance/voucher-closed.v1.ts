// VoucherClosed, first version: what issuance tells its neighbours.
/** Second step of closing: what was not spent returned to its zone, once. */
export interface VoucherClosedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly spentCents: number;
  readonly residualCents: number;
  readonly closedOn: string;
}
