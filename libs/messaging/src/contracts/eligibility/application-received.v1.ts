// ApplicationReceived, first version: what eligibility tells its neighbours.
import type { InstantText, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** An application (domanda) got its number in the register of its call. */
export interface ApplicationReceivedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly callVersion: WholeNumber;
  readonly action: string;
  readonly recipientId: UuidText;
  readonly zone: ZoneText;
  readonly receiptNumber: WholeNumber;
  readonly receivedAt: InstantText;
}
