// PaymentReturned, first version: what redemption tells its neighbours.
/** The bank sent the money back: it is payable again. */
export interface PaymentReturnedV1 {
  readonly paymentOrderId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly amountCents: number;
  readonly reference: string;
  readonly returnedOn: string;
  readonly reason: string;
}
