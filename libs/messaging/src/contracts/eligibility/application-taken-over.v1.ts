// ApplicationTakenOver, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, WholeNumber, ZoneText } from '../shared.js';
import type { Entitlement } from '@buono/rules';

/** Another scheme had granted a voucher; by an act it goes on here. Who the person is stays in eligibility: only the entitlement travels. */
export interface ApplicationTakenOverV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly callVersion: WholeNumber;
  readonly action: string;
  readonly recipientId: UuidText;
  readonly applicantId: UuidText;
  readonly zone: ZoneText;
  readonly actNumber: string;
  readonly takenOverOn: DateText;
  readonly entitlement: Entitlement;
}
