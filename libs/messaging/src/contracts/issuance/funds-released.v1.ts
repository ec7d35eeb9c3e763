// FundsReleased, first version: what issuance tells its neighbours.
import type { DateText, FundPartV1, UuidText, WholeCents, ZoneText } from '../shared.js';

/** Money set aside or assigned is free again (economia); each release has an id of its own and happens once. */
export interface FundsReleasedV1 {
  readonly voucherId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly releaseId: UuidText;
  readonly amountCents: WholeCents;
  readonly parts: readonly FundPartV1[];
  readonly reason: 'not-accepted' | 'closed' | 'adjusted' | 'withdrawn' | 'no-longer-due' | 'amended';
  readonly releasedOn: DateText;
}
