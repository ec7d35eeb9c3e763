// FundsExhausted, first version: what issuance tells its neighbours.
import type { DateText, UuidText, WholeCents, ZoneText } from '../shared.js';

/** An admitted application found too little money left in its zone; it waits. */
export interface FundsExhaustedV1 {
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly applicationId: UuidText;
  readonly neededCents: WholeCents;
  readonly freeCents: WholeCents;
  readonly exhaustedOn: DateText;
}
