// Where the places given after approval are kept, as use cases see it; the module says by what.
import type { Streams } from '@buono/event-store';
import type { InsertionRefusal, InsertPlace, Insertions, PlaceInserted } from '../../domain/insertion/insertions.js';

/** The places given after approval, by ranking. */
export type InsertionStreams = Streams<Insertions, InsertPlace, PlaceInserted, InsertionRefusal>;
