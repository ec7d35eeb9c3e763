// The SQLite store under the contract of all stores, on real files.
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@buono/sql';
import { eventStoreContract, someEvent } from '../testing/index.js';
import { SqliteEventStore, UnknownLogVersion } from './index.js';

const plantInto = (path: string, stream: string, revision: number): void => {
  const db = openDatabase(path);
  const { id, type, data, meta } = someEvent('planted');
  db.prepare('insert into events (stream, revision, id, type, data, meta) values (?, ?, ?, ?, ?, ?)').run(
    ...[stream, revision, id, type, data, meta],
  );
  db.close();
};

eventStoreContract('sqlite', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-log-'));
  const path = join(directory, 'test.log.db');
  let store = await SqliteEventStore.open(path);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await SqliteEventStore.open(path);
      return store;
    },
    plant: (stream, revision) => Promise.resolve(plantInto(path, stream, revision)),
    dispose: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
});

describe('opening a log', () => {
  it('refuses one of a version it does not know', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'buono-log-'));
    const path = join(directory, 'test.log.db');
    const db = openDatabase(path);
    db.exec('pragma user_version = 99');
    db.close();
    await expect(SqliteEventStore.open(path)).rejects.toThrow(UnknownLogVersion);
    rmSync(directory, { recursive: true });
  });
});
