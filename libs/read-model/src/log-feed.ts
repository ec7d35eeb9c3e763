// A context's own log as a feed. The checkpoint is not the store's business here: it stands beside the rows.
import { follow, type EventStore, type Follower, type StoredEvent } from '@buono/event-store';
import { Waiters } from '@buono/messaging';
import type { Feed, FeedReader, Following } from './feed.js';

// One read holds up the process for about ten milliseconds; a batch may be many of them.
const AT_ONCE = 2_000;

/** Reads in small portions and hands over in large ones while far behind: a row touched often is then written seldom. */
class LogFollowing implements Following {
  private readonly follower: Follower;
  private readonly waiters = new Waiters();
  private gathered: readonly StoredEvent[] = [];
  private applied: number;

  constructor(
    private readonly store: EventStore,
    private readonly reader: FeedReader<StoredEvent>,
  ) {
    this.applied = reader.after;
    this.follower = follow({
      store,
      name: reader.name,
      checkpoints: { load: async () => reader.after, save: async () => undefined },
      handle: (events) => this.gather(events),
      batch: Math.min(reader.batch, AT_ONCE),
    });
  }

  async caughtUp(timeoutMs: number): Promise<boolean> {
    return this.waiters.reach(await this.store.head(), this.applied, timeoutMs);
  }

  async stop(): Promise<void> {
    await this.follower.stop();
    this.waiters.giveUp();
  }

  private async gather(events: readonly StoredEvent[]): Promise<void> {
    const all = [...this.gathered, ...events];
    const last = all.at(-1)?.position ?? this.applied;
    // More is there for certain only while the portion is full and the head further on.
    const more = events.length === Math.min(this.reader.batch, AT_ONCE) && last < (await this.store.head());
    if (more && all.length + events.length <= this.reader.batch) {
      this.gathered = all;
      return;
    }
    // A failure brings the last portion again: those before it are kept until they are applied.
    await this.reader.handle(all);
    this.gathered = [];
    this.applied = last;
    this.waiters.reached(last);
  }
}

/** Events of a log, in order, by position. */
export const logFeed = (store: EventStore): Feed<StoredEvent> => ({
  identity: { by: 'position', of: (event) => event.position },
  follow: (reader) => new LogFollowing(store, reader),
  head: () => store.head(),
});
