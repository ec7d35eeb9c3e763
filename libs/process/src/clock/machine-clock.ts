// The machine's clock: the only place of the platform that asks what time it really is.
import { Clock, instantFromMillis, type Instant } from '@buono/kernel';

/** The time of this machine. */
export class MachineClock extends Clock {
  override now(): Instant {
    return instantFromMillis(this.millis());
  }

  /** Milliseconds since 1970. */
  millis(): number {
    return Date.now();
  }
}
