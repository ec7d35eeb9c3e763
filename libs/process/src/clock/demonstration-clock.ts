// The clock of a demonstration: it may be set forward, never back, so that months of services and terms can be shown in minutes.
import { Clock, instantFromMillis, millisOf, type Instant } from '@buono/kernel';

/** A clock that runs as the machine's does, from a time that the demonstration chose. */
export class DemonstrationClock extends Clock {
  #aheadMillis: number;
  #last = 0;

  constructor(
    readonly machine: () => number,
    aheadMillis = 0,
  ) {
    super();
    this.#aheadMillis = aheadMillis;
  }

  override now(): Instant {
    this.#last = Math.max(this.#last, this.machine() + this.#aheadMillis);
    return instantFromMillis(this.#last);
  }

  /** How far this clock is ahead of the machine's, in milliseconds; negative while it shows the past. */
  get aheadMillis(): number {
    return this.#aheadMillis;
  }

  /** How far ahead this clock would be if it showed `to` now; undefined when that lies before what it has shown. */
  aheadAt(to: Instant): number | undefined {
    const millis = millisOf(to);
    return millis < this.#last ? undefined : millis - this.machine();
  }

  /** Sets the clock forward, so that it is at least so far ahead; never back. */
  atLeast(aheadMillis: number): void {
    this.#aheadMillis = Math.max(this.#aheadMillis, aheadMillis);
  }
}
