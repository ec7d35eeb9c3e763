// A backup of a real PostgreSQL that is being written, put into another database: the same rows, or nothing at all.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EngineUrls } from '@buono/engines';
import { codecFor, Executor, type Aggregate } from '@buono/event-store';
import { PostgresCheckpoints, PostgresEventStore } from '@buono/event-store/postgres';
import { SettableClock } from '@buono/event-store/testing';
import { accept, instant } from '@buono/kernel';
import { erasePerson, MasterKeys } from '@buono/privacy';
import { PostgresKeyStore } from '@buono/privacy/postgres';
import { inventedFiscalCode } from '@buono/privacy/testing';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase } from '@buono/sql/testing';
import { backUpDatabases } from './back-up-databases.js';
import { OUR_SCHEMAS } from './database-parts.js';
import { NotEmpty } from './folders.js';
import { BackupDamaged, readManifest, seal } from './manifest.js';
import { ToolFailed } from './postgres-tools.js';
import { restoreDatabases } from './restore-databases.js';

const LONG_AGO = instant('2026-01-02T08:00:00.000Z');
const LATELY = instant('2026-06-02T08:00:00.000Z');

interface Noted {
  readonly type: 'Noted';
  readonly text: string;
}

const note: Aggregate<number, string, Noted, never> = {
  category: 'note',
  decider: { initial: 0, evolve: (count) => count + 1, decide: (text) => accept({ type: 'Noted', text }) },
  codec: codecFor<Noted>({ Noted: [{ name: 'noted.v1' }] }),
};

describe('a backup of PostgreSQL', () => {
  let place: string;
  let closing: (() => Promise<unknown>)[];
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'buono-dump-'));
    closing = [];
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    rmSync(place, { recursive: true });
  });

  const folders = (name = 'copy') => ({ data: join(place, name), keys: join(place, `${name}.keys`) });
  const database = async (): Promise<string> => {
    const { url, drop } = await temporaryDatabase();
    closing.push(drop);
    return url;
  };
  const connected = (url: string): Postgres => {
    const postgres = openPostgres(url);
    closing.push(() => postgres.close());
    return postgres;
  };
  const oneDatabase = (url: string): EngineUrls => ({ log: url, reads: url, bus: 'kafka://nowhere:9092' });
  const backUp = (urls: EngineUrls, name?: string) => backUpDatabases(urls, folders(name), () => LATELY);

  /** Two contexts with logs, checkpoints and the keys of a person, and one who was forgotten. */
  const used = async ({ log, reads }: EngineUrls) => {
    const [logs, beside] = [connected(log), connected(reads)];
    const clock = new SettableClock(LONG_AGO);
    const contexts = await Promise.all(
      ['eligibility', 'issuance'].map(async (name) => {
        const store = await PostgresEventStore.open(logs, `${name}_log`);
        closing.push(() => store.close());
        const checkpoints = await PostgresCheckpoints.open(beside, `${name}_reads`);
        const executor = new Executor(store, clock);
        const say = (text: string) =>
          executor.execute(note, 'a', text, { commandId: `${name}-${text}`, actor: 'nobody', correlationId: text });
        return { store, checkpoints, executor, say };
      }),
    );
    const [cause, effect] = contexts;
    if (cause === undefined || effect === undefined) throw new Error('no contexts');
    const keys = await PostgresKeyStore.open(beside, MasterKeys.of(new Uint8Array(32).fill(9)));
    closing.push(() => keys.close());
    await cause.say('long ago');
    clock.set(LATELY);
    await cause.say('lately');
    await cause.checkpoints.save('publisher', await cause.store.head());
    await cause.checkpoints.save('follow-up', await cause.store.head());
    const [kept, forgotten] = [inventedFiscalCode(1), inventedFiscalCode(2)];
    await keys.personFor(kept);
    const grounds = { reason: 'retention-ended', actNumber: 'D.D. 41/2037', neededFor: [] } as const;
    const erasure = { person: await keys.personFor(forgotten), classes: ['identity'], ...grounds } as const;
    await erasePerson({ executor: effect.executor, keys }, erasure, {
      commandId: 'e',
      actor: 'dpo',
      correlationId: 'e',
    });
    return { cause, effect, keys, kept, forgotten };
  };

  /** Every row of every table, as text. */
  const rowsOf = async (...urls: readonly string[]): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const url of urls) {
      const postgres = connected(url);
      const { rows } = await postgres.query<{ name: string }>(
        `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
         where table_schema in (select name from (${OUR_SCHEMAS}) as ours)`,
      );
      for (const { name } of rows) {
        const { rows: all } = await postgres.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
        found[name] = all.map(({ row }) => row);
      }
    }
    return found;
  };

  it('restored elsewhere, has every row, and the keys of whoever was not forgotten', async () => {
    const from = await database();
    const { kept, forgotten, keys } = await used(oneDatabase(from));
    const person = await keys.findPerson(kept);
    const { data } = await backUp(oneDatabase(from));
    expect(data.events).toEqual({ eligibility: 2, issuance: 1 });
    const before = await rowsOf(from);
    const to = await database();
    await restoreDatabases(folders(), oneDatabase(to));
    const after = await rowsOf(to);
    expect(before['eligibility_log.events']).toHaveLength(2);
    const checkpoints = 'eligibility_reads.checkpoints';
    expect({ ...after, [checkpoints]: [] }).toEqual({ ...before, [checkpoints]: [] });
    const again = await PostgresKeyStore.open(connected(to), MasterKeys.of(new Uint8Array(32).fill(9)));
    closing.push(() => again.close());
    expect(await again.findPerson(kept)).toBe(person);
    expect(await again.findPerson(forgotten)).toBeUndefined();
    const store = await PostgresEventStore.open(connected(to), 'eligibility_log');
    closing.push(() => store.close());
    const executor = new Executor(store, new SettableClock(LATELY));
    await executor.execute(note, 'a', 'more', { commandId: 'more', actor: 'nobody', correlationId: 'more' });
    expect(await store.head()).toBe(3);
  });

  it('publishes again what a bus would still hold, and follows on where it was', async () => {
    const [from, to] = [await database(), await database()];
    await used(oneDatabase(from));
    await backUp(oneDatabase(from));
    await restoreDatabases(folders(), oneDatabase(to));
    const checkpoints = await PostgresCheckpoints.open(connected(to), 'eligibility_reads');
    // The first event is five months old.
    expect(await checkpoints.load('publisher')).toBe(1);
    expect(await checkpoints.load('follow-up')).toBe(2);
  });

  it.each([
    ['together', 1],
    ['in two databases', 2],
  ])('is of one instant, logs and the rest %s', async (_where, count) => {
    const [log, other] = [await database(), await database()];
    const urls = count === 1 ? oneDatabase(log) : { ...oneDatabase(log), reads: other };
    const { cause, effect } = await used(urls);
    const stopping = new AbortController();
    const writing = (async () => {
      for (let n = 0; !stopping.signal.aborted; n += 1) {
        await cause.say(`n ${n}`);
        await effect.say(`n ${n}`);
        await effect.checkpoints.save('follow-up', await effect.store.head());
      }
    })();
    const { data } = await backUp(urls);
    stopping.abort();
    await writing;
    const { eligibility = 0, issuance = 0 } = data.events;
    // A cause may be there without its effect; an effect, or a checkpoint, is never without its cause.
    expect([1, 2]).toContain(eligibility - issuance);
    const [toLog, toReads] = [await database(), await database()];
    await restoreDatabases(folders(), count === 1 ? oneDatabase(toLog) : { ...oneDatabase(toLog), reads: toReads });
    const rows = await rowsOf(toLog, toReads);
    const [checkpoint] = rows['issuance_reads.checkpoints'] ?? [];
    expect(Number(/(\d+)\)$/.exec(checkpoint ?? '')?.[1] ?? 0)).toBeLessThanOrEqual(issuance);
    expect(await cause.store.head()).toBeGreaterThanOrEqual(eligibility);
  });

  it('keeps the keys apart', async () => {
    const from = await database();
    await used(oneDatabase(from));
    await backUp(oneDatabase(from));
    const listed = (folder: string, file: string): string =>
      execFileSync('pg_restore', ['--list', join(folder, file)], { encoding: 'utf8' });
    expect(listed(folders().keys, 'keys.dump')).toMatch(/TABLE DATA keys /);
    for (const file of ['reads.dump', 'log.dump']) expect(listed(folders().data, file)).not.toMatch(/ keys /);
    expect(listed(folders().data, 'log.dump')).toMatch(/TABLE DATA issuance_log events/);
    expect(readFileSync(join(folders().data, 'log.dump')).includes('keys')).toBe(false);
  });

  it('that cannot be loaded to the end leaves the database empty', async () => {
    const [from, to] = [await database(), await database()];
    await used(oneDatabase(from));
    const { keys } = await backUp(oneDatabase(from));
    writeFileSync(join(folders().keys, 'keys.dump'), 'no dump');
    await expect(restoreDatabases(folders(), oneDatabase(to))).rejects.toThrow(BackupDamaged);
    const { format: _format, files: _files, ...about } = readManifest(folders().keys, 'keys');
    expect(about.id).toBe(keys.id);
    await seal(folders().keys, ['keys.dump'], about);
    await expect(restoreDatabases(folders(), oneDatabase(to))).rejects.toThrow(ToolFailed);
    expect((await connected(to).query(OUR_SCHEMAS)).rows).toEqual([]);
  });

  it('goes into an empty database only', async () => {
    const from = await database();
    await used(oneDatabase(from));
    await backUp(oneDatabase(from));
    await expect(restoreDatabases(folders(), oneDatabase(from))).rejects.toThrow(NotEmpty);
  });
});
