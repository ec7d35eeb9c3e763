// ClaimSettled, first version: what redemption tells its neighbours.
/** The lines of one zone in a claim were checked (liquidazione); one page of at most 500 lines; a cut line says why. */
export interface ClaimSettledV1 {
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly {
    readonly redemptionId: string;
    readonly voucherId: string;
    readonly askedCents: number;
    readonly approvedCents: number;
    readonly reason?: string;
  }[];
  readonly askedCents: number;
  readonly approvedCents: number;
  readonly settledOn: string;
}
