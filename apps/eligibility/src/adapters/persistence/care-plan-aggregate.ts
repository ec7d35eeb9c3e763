// Where care plans stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import type { CarePlanCommand, CarePlanRefusal } from '../../domain/care-plan/commands.js';
import { carePlanDecider } from '../../domain/care-plan/decider.js';
import type { CarePlanEvent } from '../../domain/care-plan/events.js';
import type { CarePlan } from '../../domain/care-plan/state.js';

export const carePlanAggregate: Aggregate<CarePlan, CarePlanCommand, CarePlanEvent, CarePlanRefusal> = {
  category: 'care-plan',
  decider: carePlanDecider,
  codec: codecFor<CarePlanEvent>({
    CarePlanDrafted: [{ name: 'care-plan-drafted.v1' }],
    CarePlanAgreed: [{ name: 'care-plan-agreed.v1' }],
    CarePlanAnswered: [{ name: 'care-plan-answered.v1' }],
    CarePlanAdopted: [{ name: 'care-plan-adopted.v1' }],
    CarePlanInForce: [{ name: 'care-plan-in-force.v1' }],
    CarePlanNotCarried: [{ name: 'care-plan-not-carried.v1' }],
    CarePlanReviewed: [{ name: 'care-plan-reviewed.v1' }],
    CarePlanClosed: [{ name: 'care-plan-closed.v1' }],
    CarePlanFollowedUp: [{ name: 'care-plan-followed-up.v1' }],
  }),
};

/** The event of a care plan; undefined for those of other streams. */
export const carePlanEventOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): CarePlanEvent | undefined =>
  stored.stream.startsWith(`${carePlanAggregate.category}-`)
    ? carePlanAggregate.codec.decode(stored.type, stored.data)
    : undefined;
