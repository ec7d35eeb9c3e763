// The write path under rivals: whatever the order of things, promises hold and every command is answered once.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyChain } from '../chain.js';
import { DeadlineExceeded, RevisionMismatch } from '../errors.js';
import { Executor } from '../executor.js';
import type { EventStore } from '../port.js';
import { add, by, counter, LIMIT, type CounterCommand } from './counter.js';
import { InterruptedStore } from './rivals.js';
import { SettableClock } from './settable-clock.js';

/** An empty log, twice open: by two processes where several may write, else the same store twice. */
export interface RivalsUnderTest {
  readonly mine: EventStore;
  readonly other: EventStore;
  dispose(): Promise<void>;
}

// A race on a busy machine is no slower race: what is tried here is not the deadline.
const UNHURRIED = { deadlineMs: 60_000 };

/** @param name of the adapter; @param make gives an empty log. */
export const racesContract = (name: string, make: () => Promise<RivalsUnderTest>): void => {
  const clock = new SettableClock();

  describe(`on ${name}, a command whose stream moved`, () => {
    let trial: RivalsUnderTest;
    let mine: EventStore;
    let other: EventStore;
    beforeEach(async () => {
      trial = await make();
      ({ mine, other } = trial);
    });
    afterEach(() => trial.dispose());

    /** My store, and a rival that adds one before each of my appends for which `meets` holds. */
    const withRival = (meets: (append: number) => boolean): InterruptedStore => {
      const rival = new Executor(other, clock);
      const rivals = counter();
      return new InterruptedStore(mine, async (append) => {
        if (meets(append)) await rival.execute(rivals, '1', add(1), by(`rival-${append}`));
      });
    };

    it('is decided again on what is there now', async () => {
      const executor = new Executor(
        withRival((append) => append <= 3),
        clock,
      );
      expect(await executor.execute(counter(), '1', add(6), by('mine'))).toMatchObject({
        accepted: true,
        state: { total: 9 },
      });
      expect(await verifyChain(mine)).toEqual({ events: 4 });
    });

    it('is decided again with its whole run, in order', async () => {
      const executor = new Executor(
        withRival((append) => append === 1),
        clock,
      );
      const counters = counter();
      const asked = [add(5), add(5), add(4)].map((command, n) =>
        executor.execute(counters, '1', command, by(`mine-${n}`)),
      );
      const outcomes = await Promise.all(asked);
      expect(outcomes.map(({ accepted, state }) => [accepted, state.total])).toEqual([
        [true, 6],
        [false, 6],
        [true, 10],
      ]);
    });

    it('is refused on what is there now, not on what was', async () => {
      const [here, there] = [new Executor(mine, clock), new Executor(other, clock)];
      const [mines, others] = [counter(), counter()];
      await here.execute(mines, '1', add(10), by('c1'));
      await there.execute(others, '1', { type: 'Reset' }, by('c2'));
      expect(await here.execute(mines, '1', add(10), by('c3'))).toMatchObject({ accepted: true });
      await there.execute(others, '1', { type: 'Reset' }, by('c4'));
      expect(await here.execute(mines, '1', { type: 'Reset' }, by('c5'))).toMatchObject({ events: [], revision: 3 });
    });

    it('with If-Match is not decided again', async () => {
      const executor = new Executor(
        withRival((append) => append === 2),
        clock,
      );
      const counters = counter();
      await executor.execute(counters, '1', add(1), by('c1'));
      await expect(executor.execute(counters, '1', add(1), by('c2', { ifMatch: 0 }))).rejects.toThrow(RevisionMismatch);
    });

    it('gives up at its deadline, and nothing has happened', async () => {
      let now = 0;
      const losing = new InterruptedStore(mine, async (append) => {
        now += 1_000;
        await new Executor(other, clock).execute(counter(), '1', { type: 'Note', text: '' }, by(`rival-${append}`));
      });
      const executor = new Executor(losing, clock, { monotonic: () => now });
      await expect(executor.execute(counter(), '1', add(1), by('mine'))).rejects.toThrow(DeadlineExceeded);
      expect(losing.appends).toBe(6);
      const past = await executor.history(counter(), '1');
      expect(past.map(({ meta }) => meta.commandId)).not.toContain('mine');
    });

    it('is told of a fault of the store, and may be asked again', async () => {
      const failing = new InterruptedStore(mine, (append) =>
        append === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve(),
      );
      const executor = new Executor(failing, clock);
      const counters = counter();
      const both = await Promise.allSettled(['c1', 'c2'].map((id) => executor.execute(counters, '1', add(1), by(id))));
      expect(both).toMatchObject([{ reason: { message: 'disk full' } }, { reason: { message: 'disk full' } }]);
      expect(await executor.execute(counters, '1', add(1), by('c1'))).toMatchObject({
        accepted: true,
        repeated: false,
      });
    });

    it('whose answer was lost after it was written gets its outcome when asked again', async () => {
      const lossy = new InterruptedStore(mine, () => Promise.resolve());
      const append = lossy.append.bind(lossy);
      lossy.append = async (...asked) => {
        const place = await append(...asked);
        if (lossy.appends === 1) throw new Error('connection lost');
        return place;
      };
      const executor = new Executor(lossy, clock);
      const counters = counter();
      await expect(executor.execute(counters, '1', add(4), by('c1'))).rejects.toThrow('connection lost');
      expect(await executor.execute(counters, '1', add(4), by('c1'))).toMatchObject({
        repeated: true,
        state: { total: 4 },
      });
    });
  });

  describe(`on ${name}, any number of executors, commands and repetitions`, () => {
    const command: fc.Arbitrary<CounterCommand> = fc.oneof(
      fc.integer({ min: 1, max: LIMIT }).map(add),
      fc.integer({ min: 1, max: 4 }).map((times) => ({ type: 'AddOnes' as const, times })),
    );
    const asked = fc.record({ command, executor: fc.nat(2), id: fc.nat(20), turn: fc.nat(3) });

    it('never pass the limit, never write a command twice or by half, and tell each repetition the same', async () => {
      const { mine, other, dispose } = await make();
      let run = 0;
      let events = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 40 }), async (all) => {
          run += 1;
          const stream = `${run}`;
          const executors = [mine, other, mine].map((store) => ({
            executor: new Executor(store, clock),
            counters: counter(),
          }));
          const commands = new Map(all.map(({ id, command }) => [id, command]));
          const outcomes = await Promise.all(
            all.map(async ({ executor: which, id, turn }) => {
              for (let n = 0; n < turn; n += 1) await Promise.resolve();
              const chosen = executors[which];
              const command = commands.get(id);
              if (!chosen || !command) throw new Error('not in the plan');
              const meta = by(`c${run}-${id}`, UNHURRIED);
              return { id, outcome: await chosen.executor.execute(chosen.counters, stream, command, meta) };
            }),
          );
          const past = await new Executor(other, clock).history(counter(), stream);
          events += past.length;
          const total = past.reduce((sum, { event }) => sum + (event.type === 'Added' ? event.amount : 0), 0);
          expect(total).toBeLessThanOrEqual(LIMIT);
          for (const id of commands.keys()) {
            const accepted = outcomes.flatMap((o) => (o.id === id && o.outcome.accepted ? [o.outcome] : []));
            const written = past.filter(({ meta }) => meta.commandId === `c${run}-${id}`).map(({ event }) => event);
            expect(accepted.length > 0).toBe(written.length > 0);
            expect(accepted.filter(({ repeated }) => !repeated)).toHaveLength(Math.min(accepted.length, 1));
            for (const { events, state, revision } of accepted) {
              expect(events).toEqual(written);
              expect([state, revision]).toEqual([accepted[0]?.state, accepted[0]?.revision]);
            }
          }
        }),
        { numRuns: 200 },
      );
      expect(await verifyChain(mine)).toEqual({ events });
      await dispose();
    });
  });
};
