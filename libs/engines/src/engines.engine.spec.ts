// Two processes of a context on one database: both answer, one follows the log, and the other takes over when it ends.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@buono/event-store';
import { eventually, someEvent } from '@buono/event-store/testing';
import { MasterKeys } from '@buono/privacy';
import { MachineClock } from '@buono/process';
import type { Projection, Projector } from '@buono/read-model';
import { ContextWork, type ContextParts } from '@buono/service';
import { openPostgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { openEngines, type Engines } from './index.js';

/** Counts events in its one row. */
const counting = (): Projection<StoredEvent> => ({
  name: 'counting',
  version: 1,
  tables: ['counted'],
  create: async ({ tx, table }) => {
    await tx.schema
      .createTable(table('counted'))
      .addColumn('id', 'text', (column) => column.primaryKey())
      .execute();
  },
  apply: async (events, { tx, table }) => {
    await tx
      .insertInto(table('counted'))
      .values(events.map(({ id }) => ({ id })))
      .execute();
  },
});

interface Process {
  readonly engines: Engines;
  readonly parts: ContextParts;
  readonly projector: Projector<StoredEvent>;
  readonly followed: string[];
}

let database: TemporaryDatabase;
let faults: unknown[];
const running: Process[] = [];
beforeEach(async () => {
  database = await temporaryDatabase();
  faults = [];
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ engines }) => engines.close()));
  await database.drop();
});

/** A process of the context, its work begun. */
const process = async (): Promise<Process> => {
  const onFault = (error: unknown): unknown => faults.push(error);
  const urls = { log: database.url, bus: 'kafka://127.0.0.1:9', reads: database.url };
  const masterKeys = MasterKeys.of(new Uint8Array(32).fill(7));
  const engines = await openEngines({ urls, masterKeys, clock: new MachineClock(), contexts: ['here'], onFault });
  const parts = engines.contexts.get('here');
  if (parts === undefined) throw new Error('no context');
  const work = new ContextWork(parts, onFault);
  const followed: string[] = [];
  const projector = work.project('lists', counting());
  work.follow('follow-up', (events) => Promise.resolve(void followed.push(...events.map(({ id }) => id))));
  await engines.shared.work.startAll();
  const self = { engines, parts, projector, followed };
  running.push(self);
  return self;
};

const counted = async ({ parts }: Process): Promise<number> => {
  const rows = await parts.reads.queries<{ counted: { id: string } }>().selectFrom('counted').selectAll().execute();
  return rows.length;
};

const standing = ({ engines }: Process): boolean =>
  engines.shared.work.status().every(({ standsBy }) => standsBy === true);

describe('two processes of a context', () => {
  it('share its log and its read models, and one of them follows', async () => {
    const first = await process();
    await eventually(() => !standing(first));
    const second = await process();
    const { position } = await second.parts.store.append('s-1', [someEvent('a'), someEvent('b')], 'no-stream');
    expect(await second.projector.waitFor(position, 5_000)).toBe(true);
    expect(await counted(second)).toBe(2);
    await eventually(() => first.followed.length === 2);
    expect([second.followed, standing(second)]).toEqual([[], true]);
    expect(faults).toEqual([]);
  });

  it('go on where the first has stopped, within seconds, when it ends', async () => {
    const first = await process();
    await eventually(() => !standing(first));
    const second = await process();
    await first.parts.store.append('s-1', [someEvent('a')], 'no-stream');
    await eventually(() => first.followed.length === 1);
    await running.shift()?.engines.close();
    await second.parts.store.append('s-1', [someEvent('b')], 0);
    await eventually(() => second.followed.length === 1);
    expect(second.followed).toEqual([someEvent('b').id]);
    await eventually(async () => (await counted(second)) === 2);
  });

  it('go on when the leader loses its connections', async () => {
    const first = await process();
    await eventually(() => !standing(first));
    const other = openPostgres(database.url, { applicationName: 'other' });
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name <> 'other'`,
    );
    await other.close();
    await eventually(() => faults.length > 0);
    await eventually(() => !standing(first));
    await first.parts.store.append('s-1', [someEvent('a')], 'no-stream');
    await eventually(() => first.followed.length === 1);
  });
});
