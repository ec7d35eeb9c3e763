// PaymentExecuted, first version: what redemption tells its neighbours.
/** The bank or treasurer paid the order; `paidCents` is what left the account. */
export interface PaymentExecutedV1 {
  readonly paymentOrderId: string;
  readonly claimId: string;
  readonly callId: string;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
  readonly month: string;
  readonly zone: string;
  readonly amountCents: number;
  readonly paidCents: number;
  readonly reference: string;
  readonly executedOn: string;
}
