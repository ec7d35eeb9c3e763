// Followers: from their checkpoint, in order, at least once, never skipping.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from './memory.js';
import type { StoredEvent } from './port.js';
import { CheckpointStore, follow, InMemoryCheckpoints } from './subscriptions.js';
import { eventually, someEvent } from './testing/index.js';

let store: InMemoryEventStore;
let checkpoints: InMemoryCheckpoints;
let seen: string[];
beforeEach(async () => {
  store = new InMemoryEventStore();
  checkpoints = new InMemoryCheckpoints();
  seen = [];
  await append(1, 2, 3);
});

const append = async (...numbers: readonly number[]): Promise<void> => {
  for (const n of numbers) await store.append(`a-${n}`, [someEvent(`${n}`)], 'no-stream');
};
const collect = (events: readonly StoredEvent[]): Promise<void> => {
  seen.push(...events.map(({ stream }) => stream));
  return Promise.resolve();
};

describe('a follower', () => {
  it('handles the past, then what comes, and saves how far it is', async () => {
    const follower = follow({ store, name: 'f', checkpoints, handle: collect });
    expect(await follower.caughtUp(3, 5_000)).toBe(true);
    await append(4);
    expect(await follower.caughtUp(4, 5_000)).toBe(true);
    expect(seen).toEqual(['a-1', 'a-2', 'a-3', 'a-4']);
    expect([follower.position(), await checkpoints.load('f'), await checkpoints.load('g')]).toEqual([4, 4, 0]);
    await follower.stop();
  });

  it('goes on from its checkpoint', async () => {
    await checkpoints.save('f', 2);
    const follower = follow({ store, name: 'f', checkpoints, handle: collect });
    expect(await follower.caughtUp(3, 5_000)).toBe(true);
    expect(seen).toEqual(['a-3']);
    await follower.stop();
  });

  it('gives the same events again to a handler that fails, and does not pass them by', async () => {
    const errors: unknown[] = [];
    const failingTwice = (events: readonly StoredEvent[]): Promise<void> =>
      errors.length < 2 ? Promise.reject(new Error('no')) : collect(events);
    const follower = follow({
      store,
      name: 'f',
      checkpoints,
      handle: failingTwice,
      batch: 1,
      onError: (e) => errors.push(e),
    });
    expect(await follower.caughtUp(3, 5_000)).toBe(true);
    expect(seen).toEqual(['a-1', 'a-2', 'a-3']);
    expect(errors).toHaveLength(2);
    await follower.stop();
  });

  it('handles again what it could not save', async () => {
    class Forgetful extends CheckpointStore {
      saves = 0;
      loads = 0;
      override load() {
        this.loads += 1;
        return this.loads === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(0);
      }
      override save() {
        this.saves += 1;
        return this.saves === 1 ? Promise.reject(new Error('disk')) : Promise.resolve();
      }
    }
    const follower = follow({ store, name: 'f', checkpoints: new Forgetful(), handle: collect });
    expect(await follower.caughtUp(3, 5_000)).toBe(true);
    expect(seen).toEqual(['a-1', 'a-2', 'a-3', 'a-1', 'a-2', 'a-3']);
    await follower.stop();
  });

  it('says when a position is not reached in time', async () => {
    const never = new Promise<void>(() => undefined);
    const follower = follow({ store, name: 'f', checkpoints, handle: () => never });
    expect(await follower.caughtUp(1, 1)).toBe(false);
    expect(follower.position()).toBe(0);
  });

  it('handles nothing once stopped', async () => {
    const follower = follow({ store, name: 'f', checkpoints, handle: collect });
    await eventually(() => seen.length === 3);
    await follower.stop();
    await append(4);
    const other = follow({ store, name: 'g', checkpoints, handle: () => Promise.resolve() });
    expect(await other.caughtUp(4, 5_000)).toBe(true);
    expect(seen).toHaveLength(3);
    await other.stop();
  });
});
