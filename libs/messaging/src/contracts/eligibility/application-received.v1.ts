// ApplicationReceived, first version: what eligibility tells its neighbours.
/** An application (domanda) got its number in the register of its call. */
export interface ApplicationReceivedV1 {
  readonly applicationId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly action: string;
  readonly recipientId: string;
  readonly zone: string;
  readonly receiptNumber: number;
  readonly receivedAt: string;
}
