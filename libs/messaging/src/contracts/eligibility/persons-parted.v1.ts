// PersonsParted, first version: what eligibility tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** Another act undid a join: `formerId` and `currentId` are two persons again. */
export interface PersonsPartedV1 {
  readonly joinId: UuidText;
  readonly formerId: UuidText;
  readonly currentId: UuidText;
  readonly actNumber: string;
  readonly partedOn: DateText;
}
