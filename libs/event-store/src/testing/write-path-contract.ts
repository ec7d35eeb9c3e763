// The write path on a log that lasts: races, what stays when it is opened again, and one changed byte.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '../chain.js';
import { Executor } from '../executor.js';
import type { EventStore } from '../port.js';
import { add, by, counter, LIMIT } from './counter.js';
import { SettableClock } from './settable-clock.js';

/** A log that lasts, and those who have it open. */
export interface LogUnderTest {
  /** As processes of their own would have it open; one where only one may. */
  readonly stores: readonly EventStore[];
  /** Closes all of them and opens the log again. */
  reopen(): Promise<EventStore>;
  /** Changes a byte inside a column of an event, behind the stores' back; absent where no other hand can reach. */
  change?(column: 'data' | 'meta' | 'type' | 'id', position: number): Promise<void>;
  /** Takes an event out, behind the stores' back. */
  remove?(position: number): Promise<void>;
  dispose(): Promise<void>;
}

const executorOn = (log: EventStore, clock: SettableClock) => {
  const executor = new Executor(log, clock);
  const counters = counter();
  return {
    // What is tried here is not the deadline, which a busy machine passes.
    add: (id: string, amount: number, commandId: string) =>
      executor.execute(counters, id, add(amount), by(commandId, { deadlineMs: 60_000 })),
    past: (id: string) => executor.history(counters, id),
  };
};

/** @param name of the adapter; @param make gives an empty log. */
export const writePathContract = (name: string, make: () => Promise<LogUnderTest>): void => {
  describe(`the write path on ${name}`, () => {
    const clock = new SettableClock();
    let trial: LogUnderTest;
    let store: EventStore;
    beforeEach(async () => {
      trial = await make();
      const [first] = trial.stores;
      if (!first) throw new Error('no store to try');
      store = first;
    });
    afterEach(() => trial.dispose());

    const fourExecutors = () =>
      [0, 1, 2, 3].map((n) => executorOn(trial.stores[n % trial.stores.length] ?? store, clock));

    describe('a thousand races between executors', () => {
      it('leave each counter at its limit, each command once, and the chain whole', async () => {
        const executors = fourExecutors();
        const races = Array.from({ length: 1_000 }, (_, n) => `${n}`);
        const accepted = await Promise.all(
          races.map(async (id) => {
            const asked = executors.map((executor, n) => executor.add(id, LIMIT, `c-${id}-${n}`));
            return (await Promise.all(asked)).filter((outcome) => outcome.accepted).length;
          }),
        );
        expect(new Set(accepted)).toEqual(new Set([1]));
        expect((await store.readAll(0, 10_000)).length).toBe(1_000);
        expect(await verifyChain(store)).toEqual({ events: 1_000 });
      });

      it('on one stream are all decided, one after another', async () => {
        const executors = fourExecutors();
        const ids = Array.from({ length: 10 }, (_, n) => `c-${n}`);
        const asked = executors.flatMap((executor, n) => [...ids, `c-own-${n}`].map((id) => executor.add('1', 1, id)));
        const outcomes = await Promise.all(asked);
        const past = await executorOn(store, clock).past('1');
        expect(past).toHaveLength(LIMIT);
        expect(new Set(past.map(({ meta }) => meta.commandId)).size).toBe(LIMIT);
        expect(outcomes.filter((outcome) => outcome.accepted && !outcome.repeated)).toHaveLength(LIMIT);
      });
    });

    describe('a log opened again', () => {
      it('never records earlier than it did, though the clock went back', async () => {
        await executorOn(store, clock).add('1', 1, 'c1');
        const before = clock.now();
        clock.advance(-3_600_000);
        const executor = executorOn(await trial.reopen(), clock);
        await executor.add('2', 1, 'c2');
        expect((await executor.past('2'))[0]?.meta.recordedAt).toBe(before);
        clock.advance(3_600_000);
      });

      it('remembers what was done', async () => {
        const first = await executorOn(store, clock).add('1', 3, 'c1');
        const reopened = await trial.reopen();
        expect(await executorOn(reopened, clock).add('1', 3, 'c1')).toEqual({ ...first, repeated: true });
      });
    });

    describe('verifying a log', () => {
      beforeEach(async () => {
        const { add } = executorOn(store, clock);
        for (let n = 0; n < 9; n += 1) await add(`${n % 3}`, 1, `c${n}`);
      });

      it('counts its events when it is sound', async () => {
        expect(await verifyChain(store)).toEqual({ events: 9 });
      });

      it.each(['data', 'meta', 'type', 'id'] as const)(
        'names the event of which one byte of %s was changed',
        async (column) => {
          if (!trial.change) return;
          const fifth = (await store.readAll(0, 9))[4];
          await trial.change(column, fifth?.position ?? 0);
          const { events, firstBad } = await verifyChain(await trial.reopen());
          expect(events).toBe(4);
          expect(firstBad).toMatchObject({ position: fifth?.position, stream: 'counter-1', revision: 1 });
        },
      );

      it('names the event after one that was taken out', async () => {
        if (!trial.remove) return;
        const all = await store.readAll(0, 9);
        await trial.remove(all[4]?.position ?? 0);
        const { firstBad } = await verifyChain(await trial.reopen());
        expect(firstBad).toMatchObject({ position: all[7]?.position, why: 'revision-out-of-order' });
      });
    });
  });
};
