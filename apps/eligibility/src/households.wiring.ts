// Households in which recipients are counted: what this installation knows beside what an application says, and the work that places.
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { placingHouseholds } from './adapters/messaging/place-households-when-received.js';
import { householdsAggregate } from './adapters/persistence/household-aggregate.js';
import { CountedHouseholds } from './application/application/counted-households.js';
import { OtherBenefits } from './application/application/other-benefits.js';
import { PlaceHouseholds } from './application/application/place-households.js';
import type { CallVersions } from './application/call/call-versions.js';
import type { Selves } from './application/identity/selves.js';
import type { Applications } from './application/ports.js';

/** What is there already of what it works with. */
export interface AroundHouseholds {
  readonly applications: Applications;
  readonly selves: Selves;
  readonly versions: CallVersions;
}

/** Puts it together, and adds its work. */
export const countedHouseholds = (
  { executor, keys }: ContextParts,
  work: ContextWork,
  { applications, selves, versions }: AroundHouseholds,
): { readonly households: CountedHouseholds; readonly known: Pick<OtherBenefits, 'facts'> } => {
  const others = new OtherBenefits(applications, keys, selves);
  const households = new CountedHouseholds(new EventSourced(executor, householdsAggregate), keys, selves);
  work.follow('place-households', placingHouseholds(new PlaceHouseholds(applications, versions, households)));
  const facts: OtherBenefits['facts'] = async (examined) => ({
    ...(await others.facts(examined)),
    ...(await households.facts(examined)),
  });
  return { households, known: { facts } };
};
