// Snapshots in a SQLite file under the contract of all snapshots; they may be deleted at any time.
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshotContract } from '../testing/snapshot-contract.js';
import { SqliteCheckpoints, SqliteSnapshots } from './index.js';

snapshotContract('sqlite', () => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-snapshots-'));
  const snapshots = SqliteSnapshots.open(join(directory, 'snapshots.db'));
  return {
    snapshots,
    dispose: () => {
      snapshots.close();
      rmSync(directory, { recursive: true });
    },
  };
});

describe('what is kept beside the log', () => {
  it('is there after it was closed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'buono-snapshots-'));
    const [checkpointsPath, snapshotsPath] = ['checkpoints.db', 'snapshots.db'].map((file) =>
      join(directory, file),
    ) as [string, string];
    const snapshot = { version: 1, revision: 3, chain: 'c', state: '{"a":1}' };
    const first = {
      checkpoints: SqliteCheckpoints.open(checkpointsPath),
      snapshots: SqliteSnapshots.open(snapshotsPath),
    };
    await first.checkpoints.save('f', 7);
    await first.checkpoints.save('f', 9);
    await first.snapshots.save('a-1', snapshot, new Map([['c1', { from: 0, to: 3, bodyTag: 't' }]]));
    first.checkpoints.close();
    first.snapshots.close();
    const second = {
      checkpoints: SqliteCheckpoints.open(checkpointsPath),
      snapshots: SqliteSnapshots.open(snapshotsPath),
    };
    expect([await second.checkpoints.load('f'), await second.checkpoints.load('g')]).toEqual([9, 0]);
    expect(await second.snapshots.load('a-1')).toEqual(snapshot);
    const known = await second.snapshots.commands('a-1', ['c1', 'c2']);
    expect([...known]).toEqual([['c1', { from: 0, to: 3, bodyTag: 't' }]]);
    second.checkpoints.close();
    second.snapshots.close();
    rmSync(directory, { recursive: true });
  });
});
