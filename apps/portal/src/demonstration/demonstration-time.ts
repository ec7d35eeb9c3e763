// The demonstration's clock with its memory: where it was set to is written down before anybody is told.
import { addYears, dateInRome, instantInRome, type Instant } from '@buono/kernel';
import type { DemonstrationClock } from '@buono/process';

/** Why the clock was not set. */
export type ClockRefusal = 'clock-goes-forward' | 'clock-too-far';

/** Writes down how far ahead the clock is, durably; `further` when another process has set it further, and nothing is written. */
export type Remember = (aheadMillis: number) => void | Promise<void | 'further'>;

const MOST_YEARS_AHEAD = 10;

/** The clock that the region's officer may set. */
export class DemonstrationTime {
  constructor(
    private readonly clock: DemonstrationClock,
    private readonly machineNow: () => Instant,
    private readonly remember: Remember,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** Remembers how far the clock goes and sets it forward; or says why not, changing nothing. */
  async setForward(to: Instant): Promise<ClockRefusal | undefined> {
    if (to > furthest(this.machineNow())) return 'clock-too-far';
    const ahead = this.clock.aheadAt(to);
    if (ahead === undefined || (await this.remember(ahead)) === 'further') return 'clock-goes-forward';
    this.clock.atLeast(ahead);
    return undefined;
  }
}

const furthest = (machineNow: Instant): Instant =>
  instantInRome(addYears(dateInRome(machineNow), MOST_YEARS_AHEAD), '00:00');
