// Where the places given after a ranking was approved stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  insertionDecider,
  type InsertionRefusal,
  type InsertPlace,
  type Insertions,
  type PlaceInserted,
} from '../../domain/insertion/insertions.js';

export const insertionAggregate: Aggregate<Insertions, InsertPlace, PlaceInserted, InsertionRefusal> = {
  category: 'insertion',
  decider: insertionDecider,
  codec: codecFor<PlaceInserted>({ PlaceInserted: [{ name: 'ranking-place-inserted.v1' }] }),
};
