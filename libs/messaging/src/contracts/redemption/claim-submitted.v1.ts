// ClaimSubmitted, first version: what redemption tells its neighbours.
import type { DateText, MonthText, SignedCents, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** A monthly claim (rendiconto) was presented; one page of at most 500 lines. `askedCents` is the total of the whole claim. */
export interface ClaimSubmittedV1 {
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly page: WholeNumber;
  readonly pages: WholeNumber;
  readonly lines: readonly {
    readonly redemptionId: UuidText;
    readonly voucherId: UuidText;
    readonly zone: ZoneText;
    readonly askedCents: SignedCents;
  }[];
  readonly askedCents: SignedCents;
  readonly submittedOn: DateText;
}
