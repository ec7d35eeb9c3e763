// What projections must do on every SQL engine: one suite, run against each.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryEventStore, type EventStore, type StoredEvent } from '@buono/event-store';
import { logFeed } from '../log-feed.js';
import type { Projection } from '../projection.js';
import { Projector } from '../projector.js';
import type { ReadDatabase } from '../read-database.js';
import { closed, opened, paid, record, type AccountEvent, type AccountTables } from './balances.js';
import { SOON, expected, projection, rowsIn, type Bench, type ReadsUnderTest } from './reads-under-test.js';
import { rebuildContract } from './rebuild-contract.js';
import { standbyContract } from './standby-contract.js';

const accountOf = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyEvent: fc.Arbitrary<AccountEvent> = fc.oneof(
  fc.record({
    type: fc.constant('Opened' as const),
    account: accountOf,
    note: fc.option(fc.string({ maxLength: 5, unit: 'grapheme-ascii' })),
  }),
  fc.record({
    type: fc.constant('Paid' as const),
    account: accountOf,
    day: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'),
    cents: fc.integer({ min: 1, max: 100_000 }),
  }),
  fc.record({ type: fc.constant('Closed' as const), account: accountOf }),
);

/** Describes projections on a SQL engine; `make` gives a new, empty database. */
export const readModelContract = (name: string, make: () => Promise<ReadsUnderTest>): void =>
  describe(`read models on ${name}`, () => {
    let under: ReadsUnderTest;
    let reads: ReadDatabase;
    let store: EventStore;
    let running: Projector<StoredEvent>[];
    beforeEach(async () => {
      under = await make();
      reads = under.reads;
      store = new InMemoryEventStore();
      running = [];
    });
    afterEach(async () => {
      await Promise.all(running.map((projector) => projector.stop()));
      await store.close();
      await under.cleanUp();
    });

    const project: Bench['project'] = async (declared = projection(), batch = 100, onFault = () => undefined) => {
      const projector = new Projector({ reads, feed: logFeed(store), projection: declared, batch, onFault });
      running.push(projector);
      await projector.start();
      return projector;
    };

    const elsewhere: Bench['elsewhere'] = async (declared = projection(), onFault = () => undefined) => {
      const there = await under.another();
      const projector = new Projector({ reads: there, feed: logFeed(store), projection: declared, onFault });
      running.push(projector);
      return { projector, rows: () => rowsIn(there) };
    };

    it('folds the past and what comes after it', async () => {
      await record(store, [opened('a', 'first'), paid('a', 100), opened('b')]);
      const projector = await project();
      const position = await record(store, [paid('a', 50), paid('a', 7, '2026-03-03'), closed('b')]);
      expect(await projector.waitFor(position, SOON)).toBe(true);
      expect(await projector.position()).toBe(position);
      expect(await rowsIn(reads)).toEqual({
        accounts: [{ account: 'a', cents: 157, note: 'first' }],
        days: [
          { account: 'a', day: '2026-03-02', cents: 150 },
          { account: 'a', day: '2026-03-03', cents: 7 },
        ],
      });
    });

    it('can be queried before the first event', async () => {
      await project();
      expect(await rowsIn(reads)).toEqual({ accounts: [], days: [] });
    });

    it('gives the rows of a plain fold, in whatever batches and with however small a memory', async () => {
      let round = 0;
      const histories = fc.array(anyEvent, { minLength: 1, maxLength: 40 });
      const property = fc.asyncProperty(
        histories,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        async (events, batch, remembered) => {
          const log = new InMemoryEventStore();
          round += 1;
          const parts = { reads, feed: logFeed(log), projection: projection({ remembered, version: round }), batch };
          const projector = new Projector(parts);
          const position = await record(log, events);
          await projector.start();
          expect(await projector.caughtUp(SOON)).toBe(true);
          expect(await projector.position()).toBe(position);
          expect(await rowsIn(reads)).toEqual(expected(events));
          await projector.stop();
          await log.close();
        },
      );
      await fc.assert(property, { numRuns: 30 });
    });

    it('writes hundreds of rows of a batch', async () => {
      const events = Array.from({ length: 700 }, (_, index) => opened(`account-${index}`));
      await record(store, [...events, ...events.slice(0, 300).map((event) => closed(event.account))]);
      const projector = await project(projection({ remembered: 0 }), 800);
      expect(await projector.caughtUp(SOON)).toBe(true);
      const { accounts } = await rowsIn(reads);
      expect(accounts).toEqual(expected(events.slice(300)).accounts);
    });

    it('finds hundreds of rows again by a key of several columns', async () => {
      const accounts = Array.from({ length: 300 }, (_, index) => `account-${String(index).padStart(3, '0')}`);
      const first = [...accounts.map((account) => opened(account)), ...accounts.map((account) => paid(account, 5))];
      const second = accounts.map((account, index) =>
        paid(account, index + 1, index % 2 ? '2026-03-02' : '2026-03-03'),
      );
      const projector = await project(projection({ remembered: 0 }), 800);
      await projector.waitFor(await record(store, first), SOON);
      expect(await projector.waitFor(await record(store, second), SOON)).toBe(true);
      expect(await rowsIn(reads)).toEqual(expected([...first, ...second]));
    });

    it('gathers many portions into one batch while far behind, and still ends where the log ends', async () => {
      const events = [opened('a'), ...Array.from({ length: 5_999 }, () => paid('a', 1))];
      const position = await record(store, events);
      const batches: number[] = [];
      const declared = projection();
      const counting: Projection<StoredEvent> = {
        ...declared,
        apply: async (batch, build) => {
          batches.push(batch.length);
          await declared.apply(batch, build);
        },
      };
      const projector = await project(counting, 4_000);
      expect(await projector.waitFor(position, SOON)).toBe(true);
      expect(batches).toEqual([4_000, 2_000]);
      expect(await rowsIn(reads)).toEqual(expected(events));
    });

    it('goes on where it was after a restart, applying nothing twice', async () => {
      const first = await project();
      await first.waitFor(await record(store, [opened('a'), paid('a', 100)]), SOON);
      await first.stop();
      const position = await record(store, [paid('a', 11)]);
      const second = await project();
      expect(await second.waitFor(position, SOON)).toBe(true);
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 111, note: null }]);
    });

    it('says so when a position is not reached in time', async () => {
      const projector = await project();
      expect(await projector.waitFor(1_000_000, 5)).toBe(false);
    });

    it('leaves no row and no checkpoint of a batch that failed, and tries it again', async () => {
      let faults = 1;
      const declared = projection();
      const failing: Projection<StoredEvent> = {
        ...declared,
        apply: async (events, build) => {
          await declared.apply(events, build);
          if (events.some((event) => event.data.includes('666')) && faults-- > 0) throw new Error('the disk is full');
        },
      };
      const errors: unknown[] = [];
      const projector = await project(failing, 100, (error) => errors.push(error));
      await projector.waitFor(await record(store, [opened('a'), paid('a', 100)]), SOON);
      expect(await projector.waitFor(await record(store, [paid('a', 666)]), SOON)).toBe(true);
      expect(errors).toEqual([new Error('the disk is full')]);
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 766, note: null }]);
    });

    it('applies nothing twice when two projectors work on the same tables', async () => {
      // Without a memory a row is read before it is folded, so that a second application would show.
      const [first, second] = [
        await project(projection({ remembered: 0 }), 3),
        await project(projection({ remembered: 0 }), 3),
      ];
      const events = [opened('a'), ...Array.from({ length: 30 }, (_, index) => paid('a', index + 1))];
      const position = await record(store, events);
      expect(await first.waitFor(position, SOON)).toBe(true);
      expect(await second.waitFor(position, SOON)).toBe(true);
      expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 465, note: null }]);
    });

    it('sorts texts by code point, in the order in which cursors compare them', async () => {
      const accounts = ['Ärger', 'Zoe', '_', 'a', 'a-b', 'ab', 'b', 'è', '😀'];
      const projector = await project();
      await projector.waitFor(
        await record(
          store,
          [...accounts].reverse().map((account) => opened(account)),
        ),
        SOON,
      );
      expect((await rowsIn(reads)).accounts.map(({ account }) => account)).toEqual([
        'Zoe',
        '_',
        'a',
        'a-b',
        'ab',
        'b',
        'Ärger',
        'è',
        '😀',
      ]);
      const after = reads.queries<AccountTables>().selectFrom('accounts').select('account').where('account', '>', 'b');
      expect((await after.orderBy('account').execute()).map(({ account }) => account)).toEqual(['Ärger', 'è', '😀']);
    });

    it('finds nothing in an empty list', async () => {
      const projector = await project();
      await projector.waitFor(await record(store, [opened('a')]), SOON);
      const all = reads.queries<AccountTables>().selectFrom('accounts').selectAll();
      expect(await all.where('account', 'in', []).execute()).toEqual([]);
    });

    const bench = (): Bench => ({ reads, store, project, elsewhere, tables: () => under.tables() });
    rebuildContract(bench);
    standbyContract(bench);
  });
