// CallJoined, first version: what redemption tells its neighbours.
import type { DateText, UuidText } from '../shared.js';

/** A provider joined a call (adesione all'avviso), from a service date on, for all that it offers or for a part. */
export interface CallJoinedV1 {
  readonly providerId: UuidText;
  readonly callId: UuidText;
  /** SHA-256 of the text that was accepted, 64 hexadecimal digits. */
  readonly terms: string;
  readonly from: DateText;
  /** Codes of services, all where none are said; sites and single offers, all where neither are said. */
  readonly services?: readonly string[];
  readonly sites?: readonly UuidText[];
  readonly offers?: readonly UuidText[];
}
