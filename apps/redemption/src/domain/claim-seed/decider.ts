// The seeds of a call and zone, one after the other: one is bound at a time, and none comes back once it was shown.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { BindSeed, ClaimSeedCommand, ClaimSeedRefusal, ShowSeed } from './commands.js';
import type { ClaimSeedEvent, SeedBound } from './events.js';

/** Every seed that was ever bound, by its commitment, with its text once it was shown; and the one that is bound now. */
export interface ClaimSeeds {
  readonly bound?: SeedBound;
  readonly seeds: Readonly<Record<string, string | undefined>>;
}

type Decided = Decision<ClaimSeedEvent, ClaimSeedRefusal>;

// Another seed may take the place of one that was lost: claims that were presented keep the one they are bound to.
const bind = ({ by: boundBy, on: boundOn, ...c }: BindSeed, { bound, seeds }: ClaimSeeds): Decided => {
  if (bound?.commitment === c.commitment) return accept();
  if (c.commitment in seeds) return refuse('seed-used');
  const { callId, zone, commitment, actNumber } = c;
  return accept({ type: 'SeedBound', callId, zone, commitment, actNumber, boundBy, boundOn });
};

const show = ({ seed, commitment, by: shownBy, on: shownOn }: ShowSeed, { seeds }: ClaimSeeds): Decided => {
  if (!(commitment in seeds)) return refuse('seed-not-bound');
  if (seeds[commitment] !== undefined) return accept();
  return accept({ type: 'SeedShown', commitment, seed, shownBy, shownOn });
};

const evolve = ({ bound, seeds }: ClaimSeeds, event: ClaimSeedEvent): ClaimSeeds => {
  const { commitment } = event;
  if (event.type === 'SeedBound') return { bound: event, seeds: { ...seeds, [commitment]: undefined } };
  const still = bound !== undefined && bound.commitment !== commitment ? { bound } : {};
  return { ...still, seeds: { ...seeds, [commitment]: event.seed } };
};

/** `claim-seed-{id of call and zone}`. */
export const claimSeedDecider: Decider<ClaimSeeds, ClaimSeedCommand, ClaimSeedEvent, ClaimSeedRefusal> = {
  initial: { seeds: {} },
  evolve,
  decide: (command, seeds) => (command.type === 'BindSeed' ? bind(command, seeds) : show(command, seeds)),
};
