// Several processes on one database: one projects, the others know how far it is, and any of them takes over.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CheckpointMoved } from '../build-catalog.js';
import { accountProjection, opened, paid, record, storedAccountEvent } from './balances.js';
import { SOON, expected, projection, type Bench } from './reads-under-test.js';

/** Describes standing by and taking over; `bench` gives what the running test works on. */
export const standbyContract = (bench: () => Bench): void =>
  describe('in several processes', () => {
    let store: Bench['store'];
    let project: Bench['project'];
    let elsewhere: Bench['elsewhere'];
    let tables: Bench['tables'];
    beforeEach(() => {
      ({ store, project, elsewhere, tables } = bench());
    });

    it('know where they do not project how far it is, and wait for it', async () => {
      const { projector: standingBy, rows } = await elsewhere();
      const first = await record(store, [opened('a'), paid('a', 100)]);
      const waiting = standingBy.waitFor(first, SOON);
      expect(await standingBy.waitFor(first, 5)).toBe(false);
      await project();
      expect(await waiting).toBe(true);
      expect((await rows()).accounts).toEqual([{ account: 'a', cents: 100, note: null }]);
      const second = await record(store, [paid('a', 11)]);
      expect(await standingBy.caughtUp(SOON)).toBe(true);
      expect(await standingBy.position()).toBe(second);
      expect((await rows()).accounts).toEqual([{ account: 'a', cents: 111, note: null }]);
    });

    it('are asked without waiting how far it is', async () => {
      const { projector: standingBy } = await elsewhere();
      expect(await standingBy.position()).toBe(0);
      const projector = await project();
      const position = await record(store, [opened('a')]);
      await projector.waitFor(position, SOON);
      expect(await standingBy.position()).toBe(position);
      expect(standingBy.lastKnown()).toBe(position);
    });

    it('can be queried before anybody projects', async () => {
      const { projector, rows } = await elsewhere();
      await projector.standBy();
      expect(await rows()).toEqual({ accounts: [], days: [] });
    });

    it('make one build when they begin together', async () => {
      const others = await Promise.all([elsewhere(), elsewhere(), elsewhere()]);
      await Promise.all(others.map(({ projector }, index) => (index === 0 ? projector.start() : projector.standBy())));
      expect((await tables()).filter((table) => table.startsWith('accounts')).sort()).toEqual([
        'accounts',
        'accounts_v1_1',
      ]);
    });

    it('go on from the checkpoint when another takes over, applying nothing twice, and back again', async () => {
      const here = await project(projection({ remembered: 0 }), 3);
      const { projector: there, rows } = await elsewhere(projection({ remembered: 0 }));
      const events = [opened('a'), paid('a', 1), paid('a', 20)];
      await here.waitFor(await record(store, events), SOON);
      await here.stop();
      await there.start();
      events.push(paid('a', 300));
      const third = await record(store, [paid('a', 300)]);
      expect(await there.waitFor(third, SOON)).toBe(true);
      // Who has stopped stands by.
      expect(await here.waitFor(third, SOON)).toBe(true);
      await there.stop();
      await here.start();
      const last = await record(store, [paid('a', 4_000)]);
      expect(await there.waitFor(last, SOON)).toBe(true);
      expect(await rows()).toEqual(expected([...events, paid('a', 4_000)]));
    });

    it('let each event in once while a former leader still writes', async () => {
      const faults: unknown[] = [];
      const former = await project(projection(), 3, (error) => faults.push(error));
      await former.waitFor(await record(store, [opened('a')]), SOON);
      const { projector: leader, rows } = await elsewhere(projection(), (error) => faults.push(error));
      await leader.start();
      const events = Array.from({ length: 60 }, (_, index) => paid('a', index + 1));
      const position = await record(store, events);
      expect(await leader.waitFor(position, SOON)).toBe(true);
      expect(await former.waitFor(position, SOON)).toBe(true);
      expect(await rows()).toEqual(expected([opened('a'), ...events]));
      expect(faults.filter((fault) => !(fault instanceof CheckpointMoved))).toEqual([]);
    });

    it('take up the new build when another has switched to it', async () => {
      const faults: unknown[] = [];
      const former = await project(projection(), 100, (error) => faults.push(error));
      await former.waitFor(await record(store, [opened('a'), paid('a', 5)]), SOON);
      const { projector: leader, rows } = await elsewhere();
      await leader.start();
      await leader.rebuild();
      await leader.stop();
      const position = await record(store, [paid('a', 6)]);
      expect(await former.waitFor(position, SOON)).toBe(true);
      expect((await rows()).accounts).toEqual([{ account: 'a', cents: 11, note: null }]);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.filter((fault) => !(fault instanceof CheckpointMoved))).toEqual([]);
    });

    it('wait on the old version until the new one is switched to', async () => {
      const old = await project();
      await old.waitFor(await record(store, [opened('a'), paid('a', 5)]), SOON);
      await old.stop();
      const doubling = accountProjection(
        (event: Parameters<typeof storedAccountEvent>[0]) => {
          const decoded = storedAccountEvent(event);
          return decoded.type === 'Paid' ? { ...decoded, cents: decoded.cents * 2 } : decoded;
        },
        { version: 2 },
      );
      const position = await record(store, [paid('a', 6)]);
      const { projector: standingBy, rows } = await elsewhere();
      const { projector: leader } = await elsewhere(doubling);
      await leader.start();
      expect(await standingBy.waitFor(position, SOON)).toBe(true);
      expect((await rows()).accounts).toEqual([{ account: 'a', cents: 22, note: null }]);
    });
  });
