// ApplicationWithdrawn, first version: what eligibility tells its neighbours.
/** The applicant gave the application up. */
export interface ApplicationWithdrawnV1 {
  readonly applicationId: string;
  readonly callId: string;
  readonly recipientId: string;
  readonly zone: string;
  readonly withdrawnOn: string;
}
