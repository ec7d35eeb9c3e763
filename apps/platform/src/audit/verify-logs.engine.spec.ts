// The chain of every log in a real PostgreSQL: sound, and no longer so after one byte of one old event was changed by SQL.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { codecFor, Executor, type Aggregate } from '@buono/event-store';
import { PostgresEventStore } from '@buono/event-store/postgres';
import { accept } from '@buono/kernel';
import { MachineClock } from '@buono/process';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { linesOf, verifyDatabase } from './verify-logs.js';

interface Noted {
  readonly type: 'Noted';
  readonly text: string;
}

const note: Aggregate<number, string, Noted, never> = {
  category: 'note',
  decider: { initial: 0, evolve: (count) => count + 1, decide: (text) => accept({ type: 'Noted', text }) },
  codec: codecFor<Noted>({ Noted: [{ name: 'noted.v1' }] }),
};

describe('the logs of a database', () => {
  let database: TemporaryDatabase;
  let postgres: Postgres;
  beforeEach(async () => {
    database = await temporaryDatabase();
    postgres = openPostgres(database.url);
  });
  afterEach(async () => {
    await postgres.close();
    await database.drop();
  });

  const writeLog = async (context: string): Promise<void> => {
    const store = await PostgresEventStore.open(postgres, `${context}_log`);
    const executor = new Executor(store, new MachineClock());
    for (const text of ['uno', 'due', 'tre'])
      await executor.execute(note, 'a', text, { commandId: `command-${text}`, actor: 'nobody', correlationId: text });
    await store.close();
  };

  it('are sound as they were written, and name the first event that was changed', async () => {
    for (const context of ['issuance', 'redemption']) await writeLog(context);
    expect(linesOf(await verifyDatabase(database.url))).toEqual([
      'issuance: 3 events, all sound',
      'redemption: 3 events, all sound',
    ]);
    await postgres.query(`update redemption_log.events set data = replace(data, 'due', 'duo')`);
    const [issuance, redemption] = await verifyDatabase(database.url);
    expect(issuance?.report.firstBad).toBeUndefined();
    expect(redemption?.report).toMatchObject({ events: 1, firstBad: { stream: 'note-a', revision: 1 } });
  });
});
