// The demonstration's clock with its memory: where it was set to is written down before anybody is told.
import { addYears, dateInRome, instantInRome, type Instant } from '@buono/kernel';
import type { DemonstrationClock } from './demonstration-clock.js';

/** Why the clock was not set. */
export type ClockRefusal = 'clock-goes-forward' | 'clock-too-far';

const MOST_YEARS_AHEAD = 10;

/** The clock that the region's officer may set. */
export class DemonstrationTime {
  constructor(
    private readonly clock: DemonstrationClock,
    private readonly machineNow: () => Instant,
    private readonly remember: (aheadMillis: number) => void,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** Sets the clock forward and remembers it; or says why not, changing nothing. */
  setForward(to: Instant): ClockRefusal | undefined {
    if (to > furthest(this.machineNow())) return 'clock-too-far';
    if (!this.clock.setForward(to)) return 'clock-goes-forward';
    this.remember(this.clock.aheadMillis);
    return undefined;
  }
}

const furthest = (machineNow: Instant): Instant =>
  instantInRome(addYears(dateInRome(machineNow), MOST_YEARS_AHEAD), '00:00');
