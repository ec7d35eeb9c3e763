// The log's own clock: what it tells never decreases, whatever the machine's clock does, across restarts too.
import type { Clock, Instant } from '@buono/kernel';
import { metaOf } from './meta.js';
import type { EventStore } from './port.js';

export class Stamps {
  private constructor(private last: Instant | undefined) {}

  /** Begins at the last event of the log. */
  static async of(store: EventStore): Promise<Stamps> {
    const head = await store.head();
    const newest = (await store.readAll(head - 1, 1)).at(-1);
    return new Stamps(newest && metaOf(newest).recordedAt);
  }

  next(clock: Clock): Instant {
    const now = clock.now();
    this.last = this.last === undefined || now > this.last ? now : this.last;
    return this.last;
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
