// Follows the own log: a care plan that comes into force is carried into the file that it is of.
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { CarryCarePlan } from '../../application/care-plan/carry-care-plan.js';
import { carePlanEventOf } from '../persistence/care-plan-aggregate.js';

/** Takes a batch of the log, in order. */
export const carryingPlans =
  (carry: CarryCarePlan) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const event = carePlanEventOf(stored);
      if (event?.type !== 'CarePlanInForce') continue;
      await carry.inForce(event, { eventId: stored.id, correlationId: metaOf(stored).correlationId });
    }
  };
