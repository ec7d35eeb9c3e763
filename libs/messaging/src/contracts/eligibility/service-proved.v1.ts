// ServiceProved, first version: what eligibility tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** A document that proves a service was handed in and can be read. What it says is not told. */
export interface ServiceProvedV1 {
  readonly callId: UuidText;
  readonly recipientId: UuidText;
  readonly redemptionId: UuidText;
  /** The code of the proof, as the service of the call asks for it. */
  readonly proof: string;
  readonly documentId: UuidText;
  readonly provedOn: DateText;
}
