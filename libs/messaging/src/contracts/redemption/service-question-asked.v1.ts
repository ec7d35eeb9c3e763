// ServiceQuestionAsked, first version: what redemption tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/**
 * A family is asked, by sample and after payment, whether a service came (verifica presso la famiglia): to be told to them. It says
 * nothing of who was paid, who is not to know.
 */
export interface ServiceQuestionAskedV1 {
  readonly redemptionId: UuidText;
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly recipientId: UuidText;
  readonly applicantId: UuidText;
  readonly servedOn: DateText;
  readonly askedOn: DateText;
  /** The last day for an answer, included. */
  readonly until: DateText;
}
