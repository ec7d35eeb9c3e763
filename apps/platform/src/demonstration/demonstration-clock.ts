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

  /** Sets the clock forward. Answers false, changing nothing, when `to` lies before what it has already shown. */
  setForward(to: Instant): boolean {
    const millis = millisOf(to);
    if (millis < this.#last) return false;
    this.#aheadMillis = millis - this.machine();
    this.#last = millis;
    return true;
  }
}
