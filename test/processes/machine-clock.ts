// The time of this machine, for processes that are made of the store and the kernel only.
import { Clock, instantFromMillis, type Instant } from '@buono/kernel';

export class MachineClock extends Clock {
  override now(): Instant {
    return instantFromMillis(Date.now());
  }
}
