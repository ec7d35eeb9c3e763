// The chain of every log in a directory: sound, and no longer so after one byte of one old event was changed by SQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codecFor, Executor, type Aggregate } from '@buono/event-store';
import { SqliteEventStore } from '@buono/event-store/sqlite';
import { accept } from '@buono/kernel';
import { openDatabase } from '@buono/sql';
import { MachineClock } from '@buono/process';
import { linesOf, verifyLogs } from './verify-logs.js';

interface Noted {
  readonly type: 'Noted';
  readonly text: string;
}

const note: Aggregate<number, string, Noted, never> = {
  category: 'note',
  decider: { initial: 0, evolve: (count) => count + 1, decide: (text) => accept({ type: 'Noted', text }) },
  codec: codecFor<Noted>({ Noted: [{ name: 'noted.v1' }] }),
};

const writeLog = async (path: string): Promise<void> => {
  const store = await SqliteEventStore.open(path);
  const executor = new Executor(store, new MachineClock());
  for (const text of ['uno', 'due', 'tre'])
    await executor.execute(note, 'a', text, { commandId: `command-${text}`, actor: 'nobody', correlationId: text });
  await store.close();
};

describe('the logs of a data directory', () => {
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'buono-verify-'));
    await writeLog(join(directory, 'issuance.log.db'));
    await writeLog(join(directory, 'redemption.log.db'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('are sound as they were written', async () => {
    expect(linesOf(await verifyLogs(directory))).toEqual([
      'issuance: 3 events, all sound',
      'redemption: 3 events, all sound',
    ]);
  });

  it('name the first event that was changed', async () => {
    const db = openDatabase(join(directory, 'redemption.log.db'));
    db.exec(`update events set data = replace(data, 'due', 'duo')`);
    db.close();
    const [issuance, redemption] = await verifyLogs(directory);
    expect(issuance?.report.firstBad).toBeUndefined();
    expect(redemption?.report).toMatchObject({ events: 1, firstBad: { stream: 'note-a', revision: 1 } });
  });
});
