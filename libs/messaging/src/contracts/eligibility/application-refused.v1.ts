// ApplicationRefused, first version: what eligibility tells its neighbours.
/** A person decided that an application does not qualify; the criteria are named by id, the facts are not told. */
export interface ApplicationRefusedV1 {
  readonly applicationId: string;
  readonly callId: string;
  readonly recipientId: string;
  readonly zone: string;
  readonly criteria: readonly string[];
  readonly decidedOn: string;
}
