// ClaimSettled, first version: what redemption tells its neighbours.
import type { DateText, MonthText, SignedCents, UuidText, WholeNumber, ZoneText } from '../shared.js';

/** The lines of one zone in a claim were checked (liquidazione); one page of at most 500 lines; a cut line says why. */
export interface ClaimSettledV1 {
  readonly claimId: UuidText;
  readonly callId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly month: MonthText;
  readonly zone: ZoneText;
  readonly page: WholeNumber;
  readonly pages: WholeNumber;
  readonly lines: readonly {
    readonly redemptionId: UuidText;
    readonly voucherId: UuidText;
    readonly askedCents: SignedCents;
    readonly approvedCents: SignedCents;
    readonly reason?: string;
  }[];
  readonly askedCents: SignedCents;
  readonly approvedCents: SignedCents;
  readonly settledOn: DateText;
}
