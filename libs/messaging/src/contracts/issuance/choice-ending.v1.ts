// ChoiceEnding, first version: what issuance tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** The provider that the family chose leaves the call, or joined for a part without it: from a service date on it may not serve. */
export interface ChoiceEndingV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly providerId: UuidText;
  /** The first day whose services are not paid; those before are. */
  readonly effectiveFrom: DateText;
  readonly toldOn: DateText;
}
