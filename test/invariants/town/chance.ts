// Chance that can be repeated: the same seed, the same turns. Decides how rivals and messages interleave.
import { setImmediate } from 'node:timers/promises';

/** A generator of small numbers (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0, below the bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  /** Holds so many times in a hundred. */
  happens(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** Lets others go first, for fewer than so many turns of the event loop. */
  async turns(bound: number): Promise<void> {
    for (let left = this.below(bound); left > 0; left -= 1) await setImmediate();
  }
}
