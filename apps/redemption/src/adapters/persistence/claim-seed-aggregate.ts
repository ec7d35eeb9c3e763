// Where the seeds by which lines of claims are drawn stand in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import type { ClaimSeedCommand, ClaimSeedRefusal } from '../../domain/claim-seed/commands.js';
import { claimSeedDecider, type ClaimSeeds } from '../../domain/claim-seed/decider.js';
import type { ClaimSeedEvent } from '../../domain/claim-seed/events.js';

export const claimSeedAggregate: Aggregate<ClaimSeeds, ClaimSeedCommand, ClaimSeedEvent, ClaimSeedRefusal> = {
  category: 'claim-seed',
  decider: claimSeedDecider,
  codec: codecFor<ClaimSeedEvent>({
    SeedBound: [{ name: 'claim-seed-bound.v1' }],
    SeedShown: [{ name: 'claim-seed-shown.v1' }],
  }),
};
