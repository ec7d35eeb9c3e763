// Projections on SQLite files: the suite of every engine, and messages of the bus as a feed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { InMemoryEventStore } from '@buono/event-store';
import { instant, type Clock } from '@buono/kernel';
import { InMemoryBus, InMemoryMessageLog, type Message } from '@buono/messaging';
import { aMessage } from '@buono/messaging/testing';
import { busFeed } from './bus-feed.js';
import { logFeed } from './log-feed.js';
import { Projector } from './projector.js';
import { ReadDatabase } from './read-database.js';
import {
  accountProjection,
  opened,
  paid,
  record,
  storedAccountEvent,
  type AccountEvent,
  type AccountTables,
} from './testing/balances.js';
import { readModelContract } from './testing/read-model-contract.js';

const aDatabase = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'buono-reads-'));
  const reads = ReadDatabase.open(join(folder, 'reads.db'));
  const tables = async () =>
    (await sql<{ name: string }>`select name from sqlite_master`.execute(reads.queries())).rows.map(({ name }) => name);
  const cleanUp = async (): Promise<void> => {
    await reads.close();
    await rm(folder, { recursive: true });
  };
  // A data directory has one process: another projector shares its writer.
  return { reads, another: () => Promise.resolve(reads), tables, cleanUp };
};

readModelContract('SQLite', aDatabase);

describe('the tables of a projection', () => {
  it('have their indexes once the past is in, in a first build and in a rebuild', async () => {
    const { reads, cleanUp } = await aDatabase();
    const store = new InMemoryEventStore();
    await record(store, [opened('a'), paid('a', 5)]);
    const projector = new Projector({ reads, feed: logFeed(store), projection: accountProjection(storedAccountEvent) });
    await projector.start();
    await projector.caughtUp(5_000);
    const indexes = async () =>
      (
        await sql<{ name: string }>`select name from sqlite_master where type = 'index' and sql is not null`.execute(
          reads.queries(),
        )
      ).rows;
    await projector.rebuild();
    expect(await indexes()).toEqual([{ name: 'account_days_v1_2_by_day' }]);
    await projector.stop();
    const again = new Projector({ reads, feed: logFeed(store), projection: accountProjection(storedAccountEvent) });
    await again.start();
    await again.caughtUp(5_000);
    await again.stop();
    expect(await indexes()).toEqual([{ name: 'account_days_v1_2_by_day' }]);
    await store.close();
    await cleanUp();
  });
});

describe('a projection of messages', () => {
  const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };
  const messages = (events: readonly AccountEvent[]): Message[] =>
    events.map((event, index) => aMessage({ id: `m-${index}`, type: 'account', subject: event.account, data: event }));
  let under: Awaited<ReturnType<typeof aDatabase>>;
  let log: InMemoryMessageLog;
  let bus: InMemoryBus;
  beforeEach(async () => {
    under = await aDatabase();
    log = new InMemoryMessageLog();
    bus = new InMemoryBus({ clock, retryDelays: [0] }, log);
  });
  afterEach(async () => {
    await bus.close();
    await under.cleanUp();
  });

  const project = async (on: InMemoryBus) => {
    const projection = accountProjection<Message>((message) => message.data as AccountEvent);
    const projector = new Projector({ reads: under.reads, feed: busFeed(on, ['account']), projection });
    await projector.start();
    return projector;
  };
  const accounts = () =>
    under.reads.queries<AccountTables>().selectFrom('accounts').selectAll().orderBy('account').execute();

  it('applies what arrives, in the order of each subject', async () => {
    const projector = await project(bus);
    const events = ['a', 'b', 'c'].flatMap((account) => [opened(account), paid(account, 5), paid(account, 7)]);
    await bus.publish(messages(events));
    expect(await projector.caughtUp(5_000)).toBe(true);
    expect(await accounts()).toEqual(['a', 'b', 'c'].map((account) => ({ account, cents: 12, note: null })));
  });

  it('applies a message once, though it is delivered again after a crash', async () => {
    const projector = await project(bus);
    await bus.publish(messages([opened('a'), paid('a', 5)]));
    await projector.caughtUp(5_000);
    await projector.stop();
    // The offset of a crashed process may be older than its rows.
    log.saveOffset('accounts.v1.1', 0, clock.now());
    const again = await project(bus);
    await bus.publish([aMessage({ id: 'm-9', type: 'account', subject: 'a', data: paid('a', 8) })]);
    expect(await again.caughtUp(5_000)).toBe(true);
    expect(await accounts()).toEqual([{ account: 'a', cents: 13, note: null }]);
    expect(await bus.deadLetters()).toEqual([]);
    await again.stop();
  });

  it('is rebuilt from what the bus keeps', async () => {
    const projector = await project(bus);
    await bus.publish(messages([opened('a'), paid('a', 5)]));
    await projector.caughtUp(5_000);
    await projector.rebuild();
    await bus.publish([aMessage({ id: 'm-9', type: 'account', subject: 'a', data: paid('a', 8) })]);
    expect(await projector.caughtUp(5_000)).toBe(true);
    expect(await accounts()).toEqual([{ account: 'a', cents: 13, note: null }]);
  });
});
