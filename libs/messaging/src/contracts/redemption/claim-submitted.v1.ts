// ClaimSubmitted, first version: what redemption tells its neighbours.
/** A monthly claim (rendiconto) was presented; one page of at most 500 lines. `askedCents` is the total of the whole claim. */
export interface ClaimSubmittedV1 {
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly {
    readonly redemptionId: string;
    readonly voucherId: string;
    readonly zone: string;
    readonly askedCents: number;
  }[];
  readonly askedCents: number;
  readonly submittedOn: string;
}
