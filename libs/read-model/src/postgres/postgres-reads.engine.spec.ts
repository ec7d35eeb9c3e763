// What read models on PostgreSQL have that no other engine has: neighbours in the database, locks, lost connections.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type StoredEvent } from '@buono/event-store';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { logFeed } from '../log-feed.js';
import { Projector } from '../projector.js';
import type { ReadDatabase } from '../read-database.js';
import { opened, paid, record, type AccountEvent } from '../testing/balances.js';
import { SOON, projection, rowsIn } from '../testing/reads-under-test.js';
import { openPostgresReads } from './postgres-reads.js';

let database: TemporaryDatabase;
let postgres: Postgres;
let store: InMemoryEventStore;
let running: Projector<StoredEvent>[];
beforeEach(async () => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
  store = new InMemoryEventStore();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((projector) => projector.stop()));
  await store.close();
  await postgres.close();
  await database.drop();
});

const started = async (reads: ReadDatabase, faults: unknown[] = []) => {
  const onFault = (fault: unknown) => faults.push(fault);
  const projector = new Projector({ reads, feed: logFeed(store), projection: projection(), onFault });
  running.push(projector);
  await projector.start();
  return projector;
};
const filled = async (reads: ReadDatabase, events: readonly AccountEvent[]) => {
  const projector = await started(reads);
  await projector.waitFor(await record(store, events), SOON);
  return projector;
};
/** Ends every connection to the database but the one that asks. */
const cutAll = () =>
  postgres.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

describe('read models in a schema', () => {
  it('stand beside those of other schemas, and leave the connections as they were', async () => {
    const single = openPostgres(database.url, { max: 1 });
    const path = async () => (await single.query('show search_path')).rows;
    const before = await path();
    const [shop, bank] = [await openPostgresReads(single, 'shop_reads'), await openPostgresReads(single, 'bank_reads')];
    await filled(shop, [opened('a'), paid('a', 5)]);
    expect(await path()).toEqual(before);
    const other = await started(bank);
    expect(await other.caughtUp(SOON)).toBe(true);
    await bank.write((tx) => tx.deleteFrom('accounts_v1_1').execute());
    expect((await rowsIn(bank)).accounts).toEqual([]);
    expect((await rowsIn(shop)).accounts).toEqual([{ account: 'a', cents: 5, note: null }]);
    await Promise.all(running.map((projector) => projector.stop()));
    await single.close();
  });

  it('are written by many at once on few connections, each looking something up beside its transaction', async () => {
    const few = openPostgres(database.url, { max: 2 });
    const reads = await openPostgresReads(few, 'shop_reads');
    await filled(reads, [opened('a'), paid('a', 5)]);
    const writing = Array.from({ length: 8 }, () =>
      reads.write(async (tx) => {
        const [{ cents = 0 } = {}] = (await rowsIn(reads)).accounts;
        await few.query('select 1');
        await tx
          .updateTable('accounts_v1_1')
          .set({ cents: cents + 1 })
          .execute();
      }),
    );
    await Promise.all(writing);
    expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 13, note: null }]);
    await Promise.all(running.map((projector) => projector.stop()));
    await few.close();
  });

  it('sort by code point in a database that sorts as people do', async () => {
    const italian = `${new URL(database.url).pathname.slice(1)}_it`;
    await postgres.query(`create database ${italian} template template0 locale_provider icu icu_locale 'it-IT'`);
    const url = new URL(database.url);
    url.pathname = `/${italian}`;
    const there = openPostgres(url.href);
    try {
      const people = await there.query(
        "select x from (values ('b'), ('a-c'), ('ab'), ('Z'), ('è')) as v(x) order by x",
      );
      const reads = await openPostgresReads(there, 'shop_reads');
      const projector = await filled(
        reads,
        ['b', 'a-c', 'ab', 'Z', 'è'].map((account) => opened(account)),
      );
      const sorted = (await rowsIn(reads)).accounts.map(({ account }) => account);
      expect(sorted).toEqual(['Z', 'a-c', 'ab', 'b', 'è']);
      expect(people.rows.map(({ x }) => x as string)).not.toEqual(sorted);
      await projector.stop();
    } finally {
      await there.close();
      await postgres.query(`drop database ${italian} with (force)`);
    }
  });

  it('are switched to when a long query allows, while short ones are answered', async () => {
    const reads = await openPostgresReads(postgres, 'shop_reads');
    const projector = await filled(reads, [opened('a'), paid('a', 5)]);
    let switched = false;
    const rebuilt = await postgres.transaction(async (client) => {
      await client.query('select * from shop_reads.accounts');
      const rebuilding = projector.rebuild().then(() => (switched = true));
      for (let query = 0; query < 200; query += 1) expect((await rowsIn(reads)).accounts).toHaveLength(1);
      expect(switched).toBe(false);
      return [rebuilding];
    });
    await Promise.all(rebuilt);
    expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 5, note: null }]);
  });

  it('go on when the connections were cut, started and standing by', async () => {
    const away = openPostgres(database.url);
    const reads = await openPostgresReads(away, 'shop_reads');
    const faults: unknown[] = [];
    const projector = await started(reads, faults);
    const standingBy = new Projector({ reads, feed: logFeed(store), projection: projection() });
    let [position, cuts] = [await record(store, [opened('a')]), 0];
    for (let index = 0; index < 60; index += 1) {
      position = await record(store, [paid('a', 1)]);
      if (index % 10 === 9) {
        await cutAll();
        cuts += 1;
      }
    }
    expect(await standingBy.waitFor(position, SOON)).toBe(true);
    expect(await projector.waitFor(position, SOON)).toBe(true);
    expect((await rowsIn(reads)).accounts).toEqual([{ account: 'a', cents: 60, note: null }]);
    expect(cuts).toBe(6);
    await projector.stop();
    await away.close();
  });
});
