// The write path on a real log file, and verifying a file that may be in use.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@buono/sql';
import { Executor } from '../executor.js';
import { add, by, counter } from '../testing/counter.js';
import { SettableClock, writePathContract } from '../testing/index.js';
import { SqliteEventStore, verifyLog } from './index.js';

const changeIn = (path: string, sql: string): Promise<void> => {
  const db = openDatabase(path);
  db.exec(sql);
  db.close();
  return Promise.resolve();
};

writePathContract('sqlite', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-log-'));
  const path = join(directory, 'test.log.db');
  let store = await SqliteEventStore.open(path);
  return {
    stores: [store],
    reopen: async () => {
      await store.close();
      store = await SqliteEventStore.open(path);
      return store;
    },
    // The byte before the last but one: inside a value in each of the columns.
    change: (column, position) =>
      changeIn(
        path,
        `update events set ${column} = substr(${column}, 1, length(${column}) - 2) || '7' || substr(${column}, -1)
         where position = ${position}`,
      ),
    remove: (position) => changeIn(path, `delete from events where position = ${position}`),
    dispose: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
});

describe('verifying a log file', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'buono-log-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('counts its events, in use or not, and names the first bad one', async () => {
    const path = join(directory, 'test.log.db');
    const store = await SqliteEventStore.open(path);
    const executor = new Executor(store, new SettableClock());
    for (const id of ['1', '2', '3']) await executor.execute(counter(), id, add(1), by(`c${id}`));
    expect(await verifyLog(path)).toEqual({ events: 3 });
    await store.close();
    expect(await verifyLog(path)).toEqual({ events: 3 });
    await changeIn(path, `update events set data = data || ' ' where position = 2`);
    expect(await verifyLog(path)).toMatchObject({ events: 1, firstBad: { position: 2, why: 'chain-differs' } });
  });

  it('says when there is no log', async () => {
    await expect(verifyLog(join(directory, 'none.db'))).rejects.toThrow(/no such database/);
  });
});
