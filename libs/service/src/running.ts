// Followers and projectors as background work.
import type { EventStore, Follower } from '@buono/event-store';
import type { Projector } from '@buono/read-model';
import type { RunningWork } from './background-work.js';

/** A follower of a log; it is caught up when it has handled what the log holds at the call. */
export const whileFollowing = (store: EventStore, follower: Follower): RunningWork => ({
  stop: () => follower.stop(),
  caughtUp: async (timeoutMs) => follower.caughtUp(await store.head(), timeoutMs),
  position: () => follower.position(),
});

/** A projector, started. */
export const whileProjecting = async <I>(projector: Projector<I>): Promise<RunningWork> => {
  await projector.start();
  return {
    stop: () => projector.stop(),
    caughtUp: (timeoutMs) => projector.caughtUp(timeoutMs),
    position: () => projector.lastKnown(),
  };
};
