// ApplicationAdmitted, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/** A person decided that an application qualifies. Facts stay in eligibility: only the entitlement travels. */
export interface ApplicationAdmittedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly callVersion: WholeNumber;
  readonly action: string;
  readonly order: 'arrival' | 'score' | 'isee' | 'draw';
  readonly recipientId: UuidText;
  readonly applicantId: UuidText;
  readonly zone: ZoneText;
  readonly receiptNumber: WholeNumber;
  readonly admittedOn: DateText;
  readonly entitlement: Entitlement;
  /** What its call says of the waiting list (scorrimento); absent in what was told before it said so. */
  readonly sliding?: {
    readonly lastVoucher: 'stop' | 'partial' | 'skip' | 'share';
    readonly onRenunciation: 'last' | 'out';
    readonly onLapse: 'last' | 'out';
  };
  /** Admitted with reserve: what its turn brings is kept, not offered, until `reserve-lifted`. */
  readonly reserve?: 'offer';
}
