// ServiceRedeemed, first version: what redemption tells its neighbours.
import type { DateText, FundPartV1, MonthText, UuidText, WholeCents, WholeNumber, ZoneText } from '../shared.js';

/** A service was delivered and consumed the voucher. `costCents = publicCents + familyCents`; `parts` add up to `publicCents`. Two dates: service and entry. */
export interface ServiceRedeemedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly redemptionId: UuidText;
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: UuidText;
  readonly action: string;
  readonly service: string;
  readonly servedOn: DateText;
  readonly enteredOn: DateText;
  readonly month: MonthText;
  readonly units?: WholeNumber;
  readonly minutes?: WholeNumber;
  readonly costCents: WholeCents;
  readonly publicCents: WholeCents;
  readonly familyCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  /** The service of which this is the rest that a correction gave the family. */
  readonly supplementOf?: UuidText;
  /** The service, entered before a correction, of which this is the corrected entry. */
  readonly replacementOf?: UuidText;
}
