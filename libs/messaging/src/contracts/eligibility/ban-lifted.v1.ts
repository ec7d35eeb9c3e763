// BanLifted, first version: what eligibility tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** An exclusion holds no more, from this day. */
export interface BanLiftedV1 {
  readonly banId: UuidText;
  readonly personId: UuidText;
  readonly actNumber: string;
  readonly liftedOn: DateText;
}
