// The write path on a real log file: races, restarts, and one changed byte.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@buono/sql';
import { Executor } from '../executor.js';
import { add, by, counter, LIMIT } from '../testing/counter.js';
import { SettableClock } from '../testing/index.js';
import { SqliteEventStore, verifyLog } from './index.js';

let directory: string;
let path: string;
let store: SqliteEventStore;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'buono-log-'));
  path = join(directory, 'test.log.db');
  store = await SqliteEventStore.open(path);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const clock = new SettableClock();
const executorOn = (log: SqliteEventStore) => {
  const executor = new Executor(log, clock);
  const counters = counter();
  return {
    add: (id: string, amount: number, commandId: string) => executor.execute(counters, id, add(amount), by(commandId)),
    past: (id: string) => executor.history(counters, id),
  };
};

describe('a thousand races between executors of one store', () => {
  it('leave each counter at its limit, each command once, and the chain whole', async () => {
    const executors = [1, 2, 3, 4].map(() => executorOn(store));
    const races = Array.from({ length: 1_000 }, (_, n) => `${n}`);
    const accepted = await Promise.all(
      races.map(async (id) => {
        const asked = executors.map((executor, n) => executor.add(id, LIMIT, `c-${id}-${n}`));
        return (await Promise.all(asked)).filter((outcome) => outcome.accepted).length;
      }),
    );
    expect(new Set(accepted)).toEqual(new Set([1]));
    expect((await store.readAll(0, 10_000)).length).toBe(1_000);
    expect(await verifyLog(path)).toEqual({ events: 1_000 });
  });

  it('on one stream are all decided, one after another', async () => {
    const executors = [1, 2, 3, 4].map(() => executorOn(store));
    const ids = Array.from({ length: 10 }, (_, n) => `c-${n}`);
    const asked = executors.flatMap((executor, n) => [...ids, `c-own-${n}`].map((id) => executor.add('1', 1, id)));
    const outcomes = await Promise.all(asked);
    const past = await executorOn(store).past('1');
    expect(past).toHaveLength(LIMIT);
    expect(new Set(past.map(({ meta }) => meta.commandId)).size).toBe(LIMIT);
    expect(outcomes.filter((outcome) => outcome.accepted && !outcome.repeated)).toHaveLength(LIMIT);
  });
});

describe('a log opened again', () => {
  it('never records earlier than it did, though the clock went back', async () => {
    await executorOn(store).add('1', 1, 'c1');
    const before = clock.now();
    await store.close();
    clock.advance(-3_600_000);
    store = await SqliteEventStore.open(path);
    const executor = executorOn(store);
    await executor.add('2', 1, 'c2');
    expect((await executor.past('2'))[0]?.meta.recordedAt).toBe(before);
    clock.advance(3_600_000);
  });

  it('remembers what was done', async () => {
    const first = await executorOn(store).add('1', 3, 'c1');
    await store.close();
    store = await SqliteEventStore.open(path);
    expect(await executorOn(store).add('1', 3, 'c1')).toEqual({ ...first, repeated: true });
  });
});

describe('verifying a log file', () => {
  const change = (sql: string): void => {
    const db = openDatabase(path);
    db.exec(sql);
    db.close();
  };
  beforeEach(async () => {
    const { add } = executorOn(store);
    for (let n = 0; n < 9; n += 1) await add(`${n % 3}`, 1, `c${n}`);
  });

  it('counts its events when it is sound, in use or not', async () => {
    expect(await verifyLog(path)).toEqual({ events: 9 });
    await store.close();
    expect(await verifyLog(path)).toEqual({ events: 9 });
  });

  it.each(['data', 'meta', 'type', 'id'])(
    'names the event of which one byte of %s was changed by SQL',
    async (column) => {
      // The byte before the last but one: inside a value in each of the four.
      change(
        `update events set ${column} = substr(${column}, 1, length(${column}) - 2) || '7' || substr(${column}, -1) where position = 5`,
      );
      const { events, firstBad } = await verifyLog(path);
      expect(events).toBe(4);
      expect(firstBad).toMatchObject({ position: 5, stream: 'counter-1', revision: 1 });
    },
  );

  it('names the event after one that was taken out', async () => {
    change('delete from events where position = 5');
    expect((await verifyLog(path)).firstBad).toMatchObject({
      position: 8,
      stream: 'counter-1',
      why: 'revision-out-of-order',
    });
  });

  it('says when there is no log', async () => {
    await expect(verifyLog(join(directory, 'none.db'))).rejects.toThrow(/no such database/);
  });
});
