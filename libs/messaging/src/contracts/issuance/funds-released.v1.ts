// FundsReleased, first version: what issuance tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** Money set aside or assigned is free again (economia); each release has an id of its own and happens once. */
export interface FundsReleasedV1 {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly releaseId: string;
  readonly amountCents: number;
  readonly parts: readonly FundPartV1[];
  readonly reason: 'not-accepted' | 'closed' | 'adjusted' | 'withdrawn';
  readonly releasedOn: string;
}
