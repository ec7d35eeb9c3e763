// Snapshots and checkpoints in PostgreSQL, under the contract of all snapshots.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { snapshotContract } from '../testing/index.js';
import { PostgresCheckpoints, PostgresSnapshots } from './index.js';
import { TemporaryLogs } from './testing/temporary-logs.js';

let logs: TemporaryLogs;
beforeAll(async () => {
  logs = await TemporaryLogs.make();
});
afterAll(() => logs.drop());

snapshotContract('postgres', async () => ({
  snapshots: await PostgresSnapshots.open(logs.postgres, logs.nextSchema()),
  dispose: () => undefined,
}));

describe('what is kept beside the log', () => {
  const snapshot = { version: 1, revision: 3, chain: 'c', state: '{"a":1.0}' };

  it('shares a schema, is opened together, and is there for whoever opens it', async () => {
    const schema = logs.nextSchema();
    const open = () =>
      Promise.all([PostgresCheckpoints.open(logs.postgres, schema), PostgresSnapshots.open(logs.postgres, schema)]);
    const [[checkpoints, snapshots], [otherCheckpoints, otherSnapshots]] = await Promise.all([open(), open()]);
    await checkpoints.save('f', 7);
    await checkpoints.save('f', 9_007_199_254_740_991);
    await snapshots.save('a-1', snapshot, new Map([['c1', { from: 0, to: 3, bodyTag: 't' }]]));
    expect([await otherCheckpoints.load('f'), await otherCheckpoints.load('g')]).toEqual([9_007_199_254_740_991, 0]);
    expect(await otherSnapshots.load('a-1')).toEqual(snapshot);
    const known = await otherSnapshots.commands('a-1', ['c1', 'c2']);
    expect([...known]).toEqual([['c1', { from: 0, to: 3, bodyTag: 't' }]]);
  });

  it('is not taken back by an older snapshot of another process, but by one of another version', async () => {
    const snapshots = await PostgresSnapshots.open(logs.postgres, logs.nextSchema());
    await snapshots.save('a-1', snapshot, new Map());
    await snapshots.save('a-1', { ...snapshot, revision: 2 }, new Map([['c1', { from: 0, to: 2 }]]));
    expect(await snapshots.load('a-1')).toEqual(snapshot);
    expect((await snapshots.commands('a-1', ['c1'])).get('c1')).toEqual({ from: 0, to: 2 });
    await snapshots.save('a-1', { ...snapshot, revision: 2, version: 2 }, new Map());
    expect(await snapshots.load('a-1')).toMatchObject({ version: 2, revision: 2 });
  });
});
