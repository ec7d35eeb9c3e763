// PlaceThawed, first version: what eligibility tells its neighbours.
import type { DateText, UuidText, ZoneText } from '../shared.js';

/** An appeal ended without an admission, or a reserve was not met. What was kept for it is free. */
export interface PlaceThawedV1 {
  readonly applicationId: UuidText;
  readonly callId: UuidText;
  readonly zone: ZoneText;
  readonly because: 'appeal-rejected' | 'refused-again' | 'withdrawn' | 'reserve-not-met';
  readonly thawedOn: DateText;
}
