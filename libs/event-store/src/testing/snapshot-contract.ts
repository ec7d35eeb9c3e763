// What snapshots must do for the write path, wherever they are kept: save work, and never be believed over the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Executor } from '../executor.js';
import { InMemoryEventStore } from '../memory.js';
import type { SnapshotPolicy, SnapshotStore } from '../snapshots.js';
import { add, by, counter, type Counter, type CounterAggregate, type CounterCommand } from './counter.js';
import { SettableClock } from './settable-clock.js';

const policy = (version = 1): SnapshotPolicy<Counter> => ({
  version,
  every: 10,
  toJson: (state) => state,
  fromJson: (json) => json as Counter,
});

/** An adapter on trial. */
export interface SnapshotsUnderTest {
  readonly snapshots: SnapshotStore;
  dispose(): void | Promise<void>;
}

/** @param name of the adapter; @param make gives an empty one. */
export const snapshotContract = (name: string, make: () => SnapshotsUnderTest | Promise<SnapshotsUnderTest>): void => {
  describe(`${name} as a snapshot store`, () => {
    let made: SnapshotsUnderTest;
    let snapshots: SnapshotStore;
    let store: InMemoryEventStore;
    let faults: unknown[];
    beforeEach(async () => {
      made = await make();
      snapshots = made.snapshots;
      store = new InMemoryEventStore();
      faults = [];
    });
    afterEach(() => made.dispose());

    /** An executor that remembers nothing yet: as after a restart. */
    const restarted = (version = 1, log = store, kept: SnapshotStore = snapshots) => {
      const executor = new Executor(log, new SettableClock(), {
        snapshots: kept,
        onSnapshotFault: (fault) => faults.push(fault),
      });
      const counters: CounterAggregate = counter({ snapshots: policy(version) });
      return {
        run: (command: CounterCommand, id: string, more = {}) => executor.execute(counters, '1', command, by(id, more)),
        load: () => executor.load(counters, '1'),
      };
    };
    const note: CounterCommand = { type: 'Note', text: 'x' };
    const notes = async (first: number, last: number, log = store): Promise<void> => {
      const { run } = restarted(1, log);
      for (let n = first; n <= last; n += 1) await run(note, `n${n}`, { bodyTag: `t${n}` });
    };

    it('keeps one when enough events came, and states go on from it', async () => {
      await notes(0, 8);
      expect(await snapshots.load('counter-1')).toBeUndefined();
      await notes(9, 24);
      const reads: (number | undefined)[] = [];
      const read = store.read.bind(store);
      store.read = (stream, from) => {
        reads.push(from);
        return read(stream, from);
      };
      expect(await restarted().load()).toEqual({ state: { total: 0, steps: 25 }, revision: 24 });
      expect(Math.min(...reads.map((from) => from ?? 0))).toBe((await snapshots.load('counter-1'))?.revision);
      expect(faults).toEqual([]);
    });

    it('remembers the commands before it: their first outcome, their tags', async () => {
      await restarted().run(add(2), 'first', { bodyTag: 'a' });
      await notes(0, 30);
      const { run } = restarted();
      const repeated = {
        accepted: true,
        repeated: true,
        revision: 0,
        state: { total: 2, steps: 1 },
        events: [{ type: 'Added', amount: 2 }],
      };
      expect(await run(add(2), 'first', { bodyTag: 'a' })).toMatchObject(repeated);
      await expect(run(add(3), 'first', { bodyTag: 'b' })).rejects.toMatchObject({ name: 'CommandIdReused' });
      expect(await run(note, 'n3', { bodyTag: 't3' })).toMatchObject({ repeated: true, revision: 4 });
      expect(await run(note, 'n30', { bodyTag: 't30' })).toMatchObject({ repeated: true, revision: 31 });
      expect(await run(note, 'n31')).toMatchObject({ repeated: false, revision: 32 });
    });

    it('gives way to another version of evolve', async () => {
      await notes(0, 15);
      const { load, run } = restarted(2);
      expect(await load()).toMatchObject({ revision: 15 });
      expect(await run(note, 'n3', { bodyTag: 't3' })).toMatchObject({ repeated: true });
      expect(await run(note, 'n16')).toMatchObject({ repeated: false });
      expect((await snapshots.load('counter-1'))?.version).toBe(2);
    });

    it('is thrown away when it is of another history, or of a future that was lost', async () => {
      await notes(0, 15);
      const other = new InMemoryEventStore();
      const fresh = new Executor(other, new SettableClock());
      for (let n = 0; n < 12; n += 1) await fresh.execute(counter(), '1', note, by(`other-${n}`));
      expect(await restarted(1, other).load()).toMatchObject({ revision: 11, state: { steps: 12 } });
      expect(await snapshots.load('counter-1')).toBeUndefined();
      await notes(16, 30);
      const shorter = new InMemoryEventStore();
      await new Executor(shorter, new SettableClock()).execute(counter(), '1', note, by('n0'));
      const { run } = restarted(1, shorter);
      expect(await run(note, 'n5', { bodyTag: 't5' })).toMatchObject({ repeated: false, revision: 1 });
    });

    it('that cannot be read or written is done without', async () => {
      const broken = Object.assign(Object.create(snapshots) as SnapshotStore, {
        load: () => Promise.reject(new Error('no')),
        save: () => Promise.reject(new Error('no')),
      });
      const { run } = restarted(1, store, broken);
      for (let n = 0; n < 12; n += 1) await run(note, `n${n}`);
      expect(await run(note, 'n3')).toMatchObject({ repeated: true, revision: 3 });
      expect(faults.length).toBeGreaterThan(1);
    });
  });
};
