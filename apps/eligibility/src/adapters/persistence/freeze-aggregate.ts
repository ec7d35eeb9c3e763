// Where what is kept for appeals stands in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  freezeDecider,
  type Freeze,
  type FreezeEvent,
  type FreezePlace,
  type ThawPlace,
} from '../../domain/freeze/freeze.js';

export const freezeAggregate: Aggregate<Freeze, FreezePlace | ThawPlace, FreezeEvent, never> = {
  category: 'freeze',
  decider: freezeDecider,
  codec: codecFor<FreezeEvent>({
    PlaceFrozen: [{ name: 'place-frozen.v1' }],
    PlaceThawed: [{ name: 'place-thawed.v1' }],
  }),
};
