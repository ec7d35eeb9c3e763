// How projections are built again without downtime; part of the suite of read models.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@buono/event-store';
import { aGate } from '@buono/messaging/testing';
import type { Projection } from '../projection.js';
import { accountProjection, closed, opened, paid, record, storedAccountEvent } from './balances.js';
import { SOON, expected, projection, rowsIn, type Bench } from './reads-under-test.js';

/** Describes rebuilding; `bench` gives what the running test works on. */
export const rebuildContract = (bench: () => Bench): void =>
  describe('rebuilding', () => {
    let reads: Bench['reads'];
    let store: Bench['store'];
    let project: Bench['project'];
    let tables: Bench['tables'];
    beforeEach(() => {
      ({ reads, store, project, tables } = bench());
    });

    it('builds again beside the live tables and gives the same rows', async () => {
      const projector = await project();
      const events = [opened('a'), paid('a', 100), opened('b'), closed('a')];
      await projector.waitFor(await record(store, events), SOON);
      await projector.rebuild();
      expect(await rowsIn(reads)).toEqual(expected(events));
      const position = await record(store, [paid('b', 5)]);
      expect(await projector.waitFor(position, SOON)).toBe(true);
      expect(await rowsIn(reads)).toEqual(expected([...events, paid('b', 5)]));
    });

    it('leaves only the tables of the live build', async () => {
      const projector = await project();
      await projector.rebuild();
      await projector.rebuild();
      const names = await tables();
      expect(names.filter((table) => table.startsWith('accounts')).sort()).toEqual(['accounts', 'accounts_v1_3']);
    });

    it('repairs rows that somebody spoiled', async () => {
      const projector = await project();
      await projector.waitFor(await record(store, [opened('a'), paid('a', 100)]), SOON);
      await reads.write((tx) => tx.updateTable('accounts_v1_1').set({ cents: 1 }).execute());
      await projector.rebuild();
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 100, note: null }]);
    });

    it('shows the old version until the new one has caught up', async () => {
      const old = await project();
      await old.waitFor(await record(store, [opened('a'), paid('a', 100)]), SOON);
      await old.stop();
      const twice = accountProjection<StoredEvent>(
        (event) => {
          const decoded = storedAccountEvent(event);
          return decoded.type === 'Paid' ? { ...decoded, cents: decoded.cents * 2 } : decoded;
        },
        { version: 2 },
      );
      const seen: number[] = [];
      const watched: Projection<StoredEvent> = {
        ...twice,
        apply: async (events, build) => {
          await twice.apply(events, build);
          // Still inside the new build's transaction: queries see the old rows, and do not wait.
          seen.push(...(await rowsIn(reads)).accounts.map((row) => row.cents));
        },
      };
      const projector = await project(watched);
      expect(await projector.caughtUp(SOON)).toBe(true);
      expect(seen).toEqual([100]);
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 200, note: null }]);
    });

    it('goes on with a new version whose building was interrupted', async () => {
      const old = await project();
      const events = [opened('a'), ...Array.from({ length: 9 }, (_, index) => paid('a', index + 1))];
      await old.waitFor(await record(store, events), SOON);
      await old.stop();
      const applied: number[] = [];
      const second = aGate();
      const next = projection({ version: 2 });
      const counting: Projection<StoredEvent> = {
        ...next,
        apply: async (batch, build) => {
          applied.push(...batch.map((event) => event.position));
          if (applied.length >= 4) second.open();
          await next.apply(batch, build);
        },
      };
      const interrupted = await project(counting, 2);
      await second.passed;
      await interrupted.stop();
      const resumed = await project(counting, 2);
      expect(await resumed.caughtUp(SOON)).toBe(true);
      expect(new Set(applied).size).toBe(events.length);
      expect(applied).toHaveLength(events.length);
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 45, note: null }]);
    });

    it('never lets a query fall behind what it saw, with events arriving all the while', async () => {
      const projector = await project(projection(), 3);
      await record(store, [opened('a'), ...Array.from({ length: 50 }, () => paid('a', 1))]);
      const rebuilt = projector.rebuild();
      let [last, done] = [0, false];
      void rebuilt.then(() => (done = true));
      while (!done) {
        await record(store, [paid('a', 1)]);
        const [row] = (await rowsIn(reads)).accounts;
        expect(row?.cents ?? 0).toBeGreaterThanOrEqual(last);
        last = row?.cents ?? 0;
        await new Promise(setImmediate);
      }
      await rebuilt;
      const [row] = (await rowsIn(reads)).accounts;
      expect(row?.cents).toBeGreaterThanOrEqual(Math.max(last, 50));
    });
  });
