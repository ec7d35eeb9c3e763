// A context's own log as a feed. The checkpoint is not the store's business here: it stands beside the rows.
import { follow, type EventStore, type StoredEvent } from '@buono/event-store';
import type { Feed, FeedReader, Following } from './feed.js';

/** Events of a log, in order, by position. */
export const logFeed = (store: EventStore): Feed<StoredEvent> => ({
  identity: { by: 'position', of: (event) => event.position },
  follow: (reader: FeedReader<StoredEvent>): Following => {
    const follower = follow({
      store,
      name: reader.name,
      checkpoints: { load: async () => reader.after, save: async () => undefined },
      handle: (events) => reader.handle(events),
      batch: reader.batch,
    });
    return {
      stop: () => follower.stop(),
      caughtUp: async (timeoutMs) => follower.caughtUp(await store.head(), timeoutMs),
    };
  },
});
