// The key store on a real PostgreSQL: its contract, several processes at once, and what is left in the server's files.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@buono/kernel';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { newKey } from '../cipher.js';
import { ErasureIncomplete } from '../key-store.js';
import { MasterKeys, WrongMasterKey } from '../master-keys.js';
import { PURPOSE_CLASSES } from '../purpose-class.js';
import { inventedFiscalCode, keyStoreContract } from '../testing/index.js';
import { PostgresKeyStore } from './postgres-key-store.js';

const HOUR_MS = 3_600_000;
const master = MasterKeys.of(newKey());
let database: TemporaryDatabase;
let postgres: Postgres;
let opened: { readonly keys: PostgresKeyStore; readonly postgres: Postgres }[];

/** A store as another process has it: on connections of its own. */
const open = async (masterKeys = master, maxAgeMs = HOUR_MS): Promise<PostgresKeyStore> => {
  const own = openPostgres(database.url);
  const keys = await PostgresKeyStore.open(own, masterKeys, { maxAgeMs });
  opened.push({ keys, postgres: own });
  return keys;
};
const closeAll = async (): Promise<void> => {
  for (const each of opened.splice(0)) {
    await each.keys.close();
    await each.postgres.close();
  }
};
const setUp = async (): Promise<void> => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
  opened = [];
};
const tearDown = async (): Promise<void> => {
  await closeAll();
  await postgres.close();
  await database.drop();
};

keyStoreContract('PostgreSQL', async () => {
  await setUp();
  const reopen = async () => {
    await closeAll();
    return open();
  };
  return { keys: await open(), reopen, dispose: tearDown };
});

describe('the key store in PostgreSQL', () => {
  beforeEach(setUp);
  afterEach(tearDown);

  /** How many files of this database hold these bytes, once the server has written down what it has in memory. */
  const filesWith = async (secret: Uint8Array): Promise<number> => {
    await postgres.query('checkpoint');
    const { rows } = await postgres.query<{ files: number }>(
      `select count(*) as files
       from (select 'base/' || oid as folder from pg_database where datname = current_database()) d,
         lateral pg_ls_dir(folder, true, false) as file,
         lateral (select (pg_stat_file(folder || '/' || file, true)).size as size) s
       where size > 0 and position($1::bytea in pg_read_binary_file(folder || '/' || file, 0, size, true)) > 0`,
      [secret],
    );
    return rows[0]?.files ?? 0;
  };
  /** Whatever must vanish with this person: the wrapped keys and the blind index. */
  const secretsOf = async (person: PersonId): Promise<Uint8Array[]> => {
    const { rows } = await postgres.query<Record<string, Uint8Array>>(
      `select l.blind_index, ${PURPOSE_CLASSES.map((name) => `p.${name}`).join(', ')}
       from keys.person p left join keys.link l on l.person = p.id where p.id = $1`,
      [person],
    );
    return Object.values(rows[0] ?? {}).filter((secret) => (secret as Uint8Array | null) !== null);
  };
  const persons = (store: PostgresKeyStore, from: number, to: number) =>
    store.personsFor(Array.from({ length: to - from }, (_, n) => inventedFiscalCode(from + n)));
  const until = async (told: () => Promise<boolean>): Promise<void> => {
    const deadline = performance.now() + 5_000;
    while (!(await told())) {
      if (performance.now() > deadline) throw new Error('it did not come to pass');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('gives one person to two stores that ask at once', async () => {
    const [one, other] = [await open(), await open()];
    const codes = Array.from({ length: 1_000 }, (_, n) => inventedFiscalCode(n));
    const [here, there, singly] = await Promise.all([
      one.personsFor(codes),
      other.personsFor([...codes].reverse()),
      Promise.all(codes.slice(0, 200).map((code) => other.personFor(code))),
    ]);
    expect([...there].reverse()).toEqual(here);
    expect(singly).toEqual(here.slice(0, 200));
    expect(new Set(here).size).toBe(codes.length);
  });

  it('holds no codice fiscale and no unwrapped key', async () => {
    const store = await open();
    const person = await store.personFor(inventedFiscalCode(0));
    const [wrapped] = await secretsOf(person);
    expect(await filesWith(wrapped as Uint8Array)).toBeGreaterThan(0);
    expect(await filesWith(Buffer.from(inventedFiscalCode(0)))).toBe(0);
    for (const name of PURPOSE_CLASSES)
      expect(await filesWith((await store.dataKey(person, name)) as Uint8Array)).toBe(0);
  });

  it('has no wrapped key and no blind index of an erased person in its files, and every one of the others', async () => {
    const store = await open();
    const [gone, stays] = await persons(store, 0, 300);
    const [secrets, others] = [await secretsOf(gone as PersonId), await secretsOf(stays as PersonId)];
    expect(secrets.map((secret) => secret.length)).toEqual([32, 61, 61, 61, 61]);
    for (const secret of secrets) expect(await filesWith(secret)).toBeGreaterThan(0);
    // An old transaction may still see the rows: their bytes go all the same.
    await postgres.transaction(async (client) => {
      await client.query('set transaction isolation level repeatable read');
      await client.query('select 1 from keys.secret');
      await store.erase(gone as PersonId);
      for (const secret of secrets) expect(await filesWith(secret)).toBe(0);
    });
    for (const secret of others) expect(await filesWith(secret)).toBeGreaterThan(0);
    expect(await persons(store, 1, 300)).toHaveLength(299);
    expect((await postgres.query('select count(*) as n from keys.person')).rows).toEqual([{ n: 300 }]);
  });

  it('leaves of one class nothing but what it replaced, and finishes at the next start what a crash left', async () => {
    const store = await open();
    const [person] = (await persons(store, 0, 3)) as [PersonId];
    const [link, identity, , health] = (await secretsOf(person)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    // As a process that ends between the erasure and the sweep leaves it.
    await postgres.query(`
      with gone as (update keys.person set health = '\\x00' where id = '${person}' returning tableoid)
      insert into keys.unswept select relname from gone join pg_class on pg_class.oid = gone.tableoid`);
    expect(await filesWith(health)).toBeGreaterThan(0);
    await open();
    expect(await filesWith(health)).toBe(0);
    expect(await filesWith(link)).toBeGreaterThan(0);
    expect(await filesWith(identity)).toBeGreaterThan(0);
  });

  it('says so when a reader keeps destroyed bytes alive, and completes the erasure when asked again', async () => {
    const store = await open();
    const [person] = (await persons(store, 0, 3)) as [PersonId];
    const secrets = await secretsOf(person);
    await postgres.transaction(async (client) => {
      await client.query('select count(*) from keys.person');
      await expect(store.erase(person)).rejects.toThrow(ErasureIncomplete);
    });
    expect(await store.dataKey(person, 'health')).toBe('erased');
    await store.erase(person);
    for (const secret of secrets) expect(await filesWith(secret)).toBe(0);
  });

  it('adds, opens and erases in several processes at once without waiting for one another in a circle', async () => {
    const stores = [await open(), await open(), await open()] as const;
    const all = await persons(stores[0], 0, 200);
    const erasing = async (store: PostgresKeyStore, some: readonly PersonId[]) => {
      for (let start = 0; start < some.length; start += 20)
        await store.eraseAll(some.slice(start, start + 20).map((person) => ({ person, classes: PURPOSE_CLASSES })));
    };
    await Promise.all([
      erasing(stores[0], all.slice(0, 100)),
      erasing(stores[1], all.slice(50, 150).reverse()),
      persons(stores[1], 0, 400),
      persons(stores[2], 100, 500),
      Promise.all(all.map((person) => stores[2].dataKey(person, 'economic'))),
    ]);
    const erased = await Promise.all(all.map((person) => stores[2].erased(person)));
    expect(erased.map(({ length }) => length)).toEqual(all.map((_, index) => (index < 150 ? 4 : 0)));
  });

  it('makes other processes forget a key that they remember', async () => {
    const [one, other] = [await open(), await open()];
    const person = await one.personFor(inventedFiscalCode(0));
    expect(await other.dataKey(person, 'health')).toHaveLength(32);
    await one.erase(person, ['health']);
    await until(async () => (await other.dataKey(person, 'health')) === 'erased');
  });

  it('asks again for a key that it has remembered long enough', async () => {
    const [one, other] = [await open(), await open(master, 0)];
    const person = await one.personFor(inventedFiscalCode(0));
    expect(await other.dataKey(person, 'health')).toHaveLength(32);
    // Behind everybody's back: nobody is told.
    await postgres.query(`update keys.person set health = decode(repeat('00', 61), 'hex')`);
    await until(async () => (await other.dataKey(person, 'health')) === 'erased');
  });

  describe('under another master key', () => {
    it('does not open', async () => {
      await open();
      await expect(open(MasterKeys.of(newKey()))).rejects.toThrow(WrongMasterKey);
    });

    it('keeps every key and every digest when the master key is rotated, and nothing under the old one', async () => {
      const [old, next] = [newKey(), newKey()];
      const before = await open(MasterKeys.of(new Map([[1, old]])));
      const [ada, bruno] = (await persons(before, 0, 700)) as [PersonId, PersonId];
      await before.erase(bruno, ['health']);
      const [key, tag] = [await before.dataKey(ada, 'identity'), before.tags('ROSSI', 'surname')];
      const [, wrapped] = (await secretsOf(ada)) as [Uint8Array, Uint8Array];
      await closeAll();

      const rotating = await open(MasterKeys.of(new Map([[1, old], [2, next]]))); // prettier-ignore
      expect(await rotating.dataKey(ada, 'identity')).toEqual(key);
      // Two secrets of the digests, four keys of each person and one that is erased.
      expect(await rotating.rewrap()).toBe(2 + 4 * 700 - 1);
      expect(await rotating.rewrap()).toBe(0);
      expect(await filesWith(wrapped)).toBe(0);
      await closeAll();

      const after = await open(MasterKeys.of(new Map([[2, next]])));
      expect(await after.dataKey(ada, 'identity')).toEqual(key);
      expect(after.tags('ROSSI', 'surname')).toBe(tag);
      expect(await after.findPerson(inventedFiscalCode(1))).toBe(bruno);
      expect(await after.erased(bruno)).toEqual(['health']);
    });
  });
});
