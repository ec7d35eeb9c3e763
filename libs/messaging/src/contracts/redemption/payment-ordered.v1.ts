// PaymentOrdered, first version: what redemption tells its neighbours.
/** A payment order (mandato) for the approved lines of one zone in a claim, approved by a second person. */
export interface PaymentOrderedV1 {
  readonly paymentOrderId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly amountCents: number;
  readonly orderedOn: string;
}
