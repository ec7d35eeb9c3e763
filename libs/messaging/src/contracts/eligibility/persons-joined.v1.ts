// PersonsJoined, first version: what eligibility tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** An act made two ids one person's: `formerId` is given up for `currentId`. Ids only; why, and which codes, is not told. */
export interface PersonsJoinedV1 {
  readonly joinId: UuidText;
  readonly formerId: UuidText;
  readonly currentId: UuidText;
  readonly actNumber: string;
  readonly joinedOn: DateText;
}
