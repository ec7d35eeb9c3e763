// ApplicationAdmitted, first version: what eligibility tells its neighbours.
import type { Entitlement } from '@buono/rules';

/** A person decided that an application qualifies. Facts stay in eligibility: only the entitlement travels. */
export interface ApplicationAdmittedV1 {
  readonly applicationId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly action: string;
  readonly order: 'arrival' | 'score';
  readonly recipientId: string;
  readonly applicantId: string;
  readonly zone: string;
  readonly receiptNumber: number;
  readonly admittedOn: string;
  readonly entitlement: Entitlement;
}
