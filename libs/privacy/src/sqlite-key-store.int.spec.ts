// The key store on a real file: its contract, what can be read in the file, and what cannot any more.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId } from '@buono/kernel';
import { openDatabase } from '@buono/sql';
import { newKey } from './cipher.js';
import { ErasureIncomplete } from './key-store.js';
import { MasterKeys, WrongMasterKey } from './master-keys.js';
import { PURPOSE_CLASSES } from './purpose-class.js';
import { SqliteKeyStore } from './sqlite-key-store.js';
import { inventedFiscalCode, keyStoreContract } from './testing/index.js';

const master = newKey();
jest.setTimeout(30_000);
let directory: string;
let path: string;
const opened: SqliteKeyStore[] = [];
const open = async (keys: Uint8Array | MasterKeys = master): Promise<SqliteKeyStore> => {
  const store = await SqliteKeyStore.open(path, keys);
  opened.push(store);
  return store;
};
const closeAll = async (): Promise<void> => {
  for (const store of opened.splice(0)) await store.close();
};
const setUp = (): void => {
  directory = mkdtempSync(join(tmpdir(), 'buono-keys-'));
  path = join(directory, 'keys.db');
};
const tearDown = async (): Promise<void> => {
  await closeAll();
  rmSync(directory, { recursive: true });
};

keyStoreContract('SQLite', async () => {
  setUp();
  const reopen = async () => {
    await closeAll();
    return open();
  };
  return { keys: await open(), reopen, dispose: tearDown };
});

describe('the file of the key store', () => {
  beforeEach(setUp);
  afterEach(tearDown);

  /** Everything on disk: the file and its write-ahead log. */
  const bytes = (): Buffer =>
    Buffer.concat([path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)));
  /** Whatever must vanish with these persons, as it stands in their rows. */
  const secretsOf = (persons: readonly PersonId[]): Buffer[] => {
    const db = openDatabase(path, { readonly: true });
    const row = db.prepare(`select blind_index, ${PURPOSE_CLASSES.join(', ')} from person where id = ?`);
    const found = persons.flatMap((person) => Object.values(row.get<Record<string, Uint8Array>>(person) ?? {}));
    db.close();
    return found.map((secret) => Buffer.from(secret));
  };
  /** Which of the secrets have any run of 8 bytes left in the file: a page that was split keeps parts of what moved. */
  const leftOf = (secrets: readonly Buffer[]): Buffer[] => {
    const all = bytes();
    const runs = new Set<bigint>();
    for (let at = 0; at + 8 <= all.length; at += 1) runs.add(all.readBigUInt64BE(at));
    return secrets.filter((secret) => {
      // The first byte is the master key's version, the same in every key.
      for (let at = 1; at + 8 <= secret.length; at += 1) if (runs.has(secret.readBigUInt64BE(at))) return true;
      return false;
    });
  };

  it('holds no codice fiscale and no unwrapped key', async () => {
    const store = await open();
    const code = inventedFiscalCode(0);
    const person = await store.personFor(code);
    const keys = await Promise.all(PURPOSE_CLASSES.map((name) => store.dataKey(person, name)));
    expect(bytes().includes(person)).toBe(true);
    expect(bytes().includes(code)).toBe(false);
    for (const key of keys) expect(bytes().includes(Buffer.from(key))).toBe(false);
    expect(bytes().includes(Buffer.from(master))).toBe(false);
  });

  it('holds no wrapped key and no blind index after an erasure, in the file or in its log', async () => {
    const store = await open();
    const person = await store.personFor(inventedFiscalCode(0));
    const secrets = secretsOf([person]);
    expect(secrets.map((secret) => secret.length)).toEqual([32, 61, 61, 61, 61]);
    for (const secret of secrets) expect(bytes().includes(secret)).toBe(true);
    await store.erase(person);
    for (const secret of secrets) expect(bytes().includes(secret)).toBe(false);
  });

  it('holds no trace of half of 3,000 persons, though their pages were split while they came', async () => {
    const store = await open();
    const persons: PersonId[] = [];
    // In small commits, so that the write-ahead log sees every page in many states.
    for (let n = 0; n < 3_000; n += 100)
      persons.push(...(await store.personsFor(Array.from({ length: 100 }, (_, i) => inventedFiscalCode(n + i)))));
    const goes = persons.filter((_, index) => index % 2 === 1);
    const stays = persons.filter((_, index) => index % 2 === 0);
    const secrets = secretsOf(goes);
    await store.eraseAll(goes.map((person) => ({ person, classes: PURPOSE_CLASSES })));
    expect(leftOf(secrets)).toEqual([]);
    expect(leftOf(secretsOf(stays))).toHaveLength(stays.length * 5);
    expect(await store.findPerson(inventedFiscalCode(0))).toBe(persons[0]);
  });

  it('says so when a reader keeps destroyed bytes alive, and completes the erasure when asked again', async () => {
    const store = await open();
    const person = await store.personFor(inventedFiscalCode(0));
    const reader = openDatabase(path);
    const secrets = secretsOf([person]);
    reader.exec('begin');
    expect(reader.prepare('select id from person').get()).toEqual({ id: person });
    await expect(store.erase(person)).rejects.toThrow(ErasureIncomplete);
    expect(leftOf(secrets)).not.toEqual([]);
    reader.exec('rollback');
    reader.close();
    await store.erase(person);
    expect(leftOf(secrets)).toEqual([]);
    expect(await store.erased(person)).toEqual([...PURPOSE_CLASSES]);
  });

  it('gives one person to two stores that ask at once', async () => {
    const [one, other] = [await open(), await open()];
    const codes = Array.from({ length: 200 }, (_, n) => inventedFiscalCode(n));
    const [here, there] = await Promise.all([one.personsFor(codes), other.personsFor(codes)]);
    expect(there).toEqual(here);
    expect(new Set(here).size).toBe(codes.length);
  });

  it('makes ten thousand persons at once, each another', async () => {
    const store = await open();
    const codes = Array.from({ length: 10_000 }, (_, n) => inventedFiscalCode(n));
    const persons = await store.personsFor(codes);
    expect(new Set(persons).size).toBe(codes.length);
    expect(await store.findPerson(inventedFiscalCode(9_999))).toBe(persons[9_999]);
  });

  describe('under another master key', () => {
    it('does not open', async () => {
      await open();
      await closeAll();
      await expect(open(newKey())).rejects.toThrow(WrongMasterKey);
    });

    it('keeps every key and every digest when the master key is rotated, and needs the old one no more', async () => {
      const [old, next] = [newKey(), newKey()];
      const before = await open(MasterKeys.of(new Map([[1, old]])));
      const persons = await before.personsFor([inventedFiscalCode(0), inventedFiscalCode(1)]);
      await before.erase(persons[1] as PersonId, ['health']);
      const keyOf = (store: SqliteKeyStore) => store.dataKey(persons[0] as PersonId, 'identity');
      const [key, tag] = [await keyOf(before), before.tags('ROSSI', 'surname')];
      await closeAll();

      const rotating = await open(MasterKeys.of(new Map([[1, old], [2, next]]))); // prettier-ignore
      expect(await keyOf(rotating)).toEqual(key);
      // Two secrets of the digests, four keys of the first person and three of the second.
      expect(await rotating.rewrap()).toBe(9);
      expect(await rotating.rewrap()).toBe(0);
      await closeAll();

      const after = await open(MasterKeys.of(new Map([[2, next]])));
      expect(await keyOf(after)).toEqual(key);
      expect(after.tags('ROSSI', 'surname')).toBe(tag);
      expect(await after.findPerson(inventedFiscalCode(1))).toBe(persons[1]);
      expect(await after.erased(persons[1] as PersonId)).toEqual(['health']);
    });
  });
});
