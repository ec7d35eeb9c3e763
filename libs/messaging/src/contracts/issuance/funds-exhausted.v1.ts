// FundsExhausted, first version: what issuance tells its neighbours.
/** An admitted application found too little money left in its zone; it waits. */
export interface FundsExhaustedV1 {
  readonly callId: string;
  readonly zone: string;
  readonly applicationId: string;
  readonly neededCents: number;
  readonly freeCents: number;
  readonly exhaustedOn: string;
}
