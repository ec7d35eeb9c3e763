// Where households stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  householdsDecider,
  type HouseholdCommand,
  type HouseholdRefusal,
  type Households,
} from '../../domain/household/decider.js';
import type { HouseholdEvent } from '../../domain/household/events.js';

export const householdsAggregate: Aggregate<Households, HouseholdCommand, HouseholdEvent, HouseholdRefusal> = {
  category: 'households',
  decider: householdsDecider,
  codec: codecFor<HouseholdEvent>({
    ApplicationPlaced: [{ name: 'household-application-placed.v1' }],
    ApplicationMoved: [{ name: 'household-application-moved.v1' }],
  }),
};
