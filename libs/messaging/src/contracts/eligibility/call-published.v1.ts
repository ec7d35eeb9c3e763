// CallPublished, first version: what eligibility tells its neighbours.
import type { FundPartV1 } from '../shared.js';

/** A call (avviso) version is in force. Amounts in cents; dates are civil dates of Europe/Rome. */
export interface CallPublishedV1 {
  readonly callId: string;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly order: 'arrival' | 'score';
  readonly zones: readonly string[];
  readonly useFrom: string;
  readonly useTo: string;
  readonly actions: readonly { readonly code: string; readonly title: string; readonly deliveryModel: string }[];
  readonly funds: readonly FundPartV1[];
  readonly actNumber: string;
  readonly publishedOn: string;
}
