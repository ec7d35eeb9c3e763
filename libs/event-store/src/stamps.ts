// The log's own clock: what it tells never decreases, whatever the machine's clock does, across restarts too.
import { instantFromMillis, millisOf, type Clock, type Instant } from '@buono/kernel';
import { metaOf } from './meta.js';
import type { EventStore } from './port.js';

// A stamp is hashed before its event has a position, so where several processes write, one may commit what it stamped
// earlier after another. Their engine refuses that append (RecordedBehind), and it is stamped and decided again. If they
// told milliseconds they would refuse each other all the time, and the one whose clock is slow might never get through:
// so they tell coarser steps, and meet only where one ends.
export class Stamps {
  private constructor(
    private readonly stepMs: number,
    private last: Instant | undefined,
  ) {}

  /** Begins at the last event of the log. */
  static async of(store: EventStore): Promise<Stamps> {
    const newest = await store.lastEvent();
    return new Stamps(store.stampStepMs, newest && metaOf(newest).recordedAt);
  }

  next(clock: Clock): Instant {
    return this.reach(this.stepOf(clock.now()));
  }

  /** Notes a stamp that the log may hold: none is earlier from here on. Answers the latest. */
  reach(stamp: Instant): Instant {
    this.last = this.last === undefined || stamp > this.last ? stamp : this.last;
    return this.last;
  }

  private stepOf(now: Instant): Instant {
    return this.stepMs === 1 ? now : instantFromMillis(Math.floor(millisOf(now) / this.stepMs) * this.stepMs);
  }
}

// One per log and process: two executors over one store must not step behind each other.
const known = new WeakMap<EventStore, Promise<Stamps>>();

/** The stamps of a log; tried again by the next command when the log could not be read. */
export const stampsOf = (store: EventStore): Promise<Stamps> => {
  const before = known.get(store);
  if (before) return before;
  const stamps = Stamps.of(store);
  known.set(store, stamps);
  stamps.catch(() => known.delete(store));
  return stamps;
};
