// The part of the contract that speaks of subscriptions.
import { describe, expect, it } from '@jest/globals';
import type { EventStore, StoredEvent } from '../port.js';
import { someEvent } from './some-event.js';
import { eventually } from './probe.js';

const append = (store: EventStore, stream: string, ...ids: readonly string[]) =>
  store.append(stream, ids.map(someEvent), 'no-stream');

/** Collects what a subscription offers. */
const collector = () => {
  const seen: StoredEvent[] = [];
  const onEvents = (events: readonly StoredEvent[]): Promise<void> => {
    seen.push(...events);
    return Promise.resolve();
  };
  return { seen, onEvents };
};

/** @param current gives the store of the running test. */
export const subscriptionContract = (current: () => EventStore): void => {
  describe('its subscriptions', () => {
    it('offer the past, say when it is through, and then what is written', async () => {
      const store = current();
      await append(store, 'a-1', '0', '1', '2');
      const { seen, onEvents } = collector();
      const caughtUp: number[] = [];
      const subscription = store.subscribe(0, onEvents, {
        onCaughtUp: (position) => caughtUp.push(position),
        batch: 2,
      });
      await eventually(() => caughtUp.length > 0);
      expect(seen).toHaveLength(3);
      const { position } = await append(store, 'a-2', '3');
      await eventually(() => subscription.position() === position);
      expect(seen).toEqual(await store.readAll(0, 10));
      await eventually(() => caughtUp.at(-1) === position);
      await subscription.stop();
    });

    it('say at once when there is no past', async () => {
      const caughtUp: number[] = [];
      const subscription = current().subscribe(0, collector().onEvents, {
        onCaughtUp: (position) => caughtUp.push(position),
      });
      await eventually(() => caughtUp[0] === 0);
      await subscription.stop();
    });

    it('begin after a position', async () => {
      const store = current();
      const { position } = await append(store, 'a-1', '0');
      await append(store, 'a-2', '1');
      const { seen, onEvents } = collector();
      const subscription = store.subscribe(position, onEvents);
      await eventually(() => seen.length === 1);
      expect(seen.map(({ stream }) => stream)).toEqual(['a-2']);
      await subscription.stop();
    });

    it('miss nothing and double nothing while many write', async () => {
      const store = current();
      const { seen, onEvents } = collector();
      const subscription = store.subscribe(0, onEvents, { batch: 10 });
      await Promise.all(Array.from({ length: 200 }, (_, index) => append(store, `a-${index}`, `${index}`)));
      const head = await store.head();
      await eventually(() => subscription.position() === head);
      expect(seen).toEqual(await store.readAll(0, 1_000));
      await subscription.stop();
    });

    it('offer the same events again to a handler that failed, and none after them before', async () => {
      const store = current();
      await append(store, 'a-1', '0', '1');
      const offered: string[][] = [];
      const errors: unknown[] = [];
      const failingOnce = (events: readonly StoredEvent[]): Promise<void> => {
        offered.push(events.map(({ id }) => id));
        return offered.length === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      };
      const subscription = store.subscribe(0, failingOnce, { onError: (error) => errors.push(error), batch: 1 });
      await eventually(() => offered.length === 3);
      expect(offered.map(([id]) => id)).toEqual(['0', '0', '1'].map((id) => someEvent(id).id));
      expect(errors).toHaveLength(1);
      await subscription.stop();
    });

    it('stop after the events in hand, and close with the store', async () => {
      const store = current();
      const { seen, onEvents } = collector();
      const stopped = store.subscribe(0, onEvents);
      await stopped.stop();
      await append(store, 'a-1', '0');
      const other = collector();
      const open = store.subscribe(0, other.onEvents);
      await eventually(() => open.position() > 0);
      await store.close();
      expect(seen).toEqual([]);
      expect(other.seen).toHaveLength(1);
    });
  });
};
