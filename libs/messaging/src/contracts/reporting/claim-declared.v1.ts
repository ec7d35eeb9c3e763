// ClaimDeclared, first version: what reporting tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** Lines of a claim were declared to who funds them, in a statement that a second person signed (dichiarazione di spesa). */
export interface ClaimDeclaredV1 {
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly programmeId: UuidText;
  readonly statementId: UuidText;
  readonly declaredOn: DateText;
}
