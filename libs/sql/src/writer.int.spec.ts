// The group-commit writer on a real file: order, isolation of what fails, durability at the answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadBinding, openDatabase, Writer, type ConditionalWrite, type Database } from './index.js';

let directory: string;
let reader: Database;
let writer: Writer;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'buono-writer-'));
  const path = join(directory, 'a.db');
  reader = openDatabase(path);
  reader.exec('create table t (n integer primary key, key text, seq integer, unique (key, seq))');
  writer = await Writer.open(path);
});
afterEach(async () => {
  await writer.close();
  reader.close();
  rmSync(directory, { recursive: true });
});

/** Appends numbers to a key whose last one must be `expected`. */
const append = (key: string, expected: number | null, ...seqs: readonly number[]): ConditionalWrite => ({
  check: { sql: 'select max(seq) from t where key = ?', values: [key] },
  expected,
  writes: seqs.map((seq) => ({ sql: 'insert into t (key, seq) values (?, ?)', values: [key, seq] })),
});
const stored = () => reader.prepare('select key, seq from t order by n').all<{ key: string; seq: number }>();

describe('the group-commit writer', () => {
  it('answers with the row when it can be read by others', async () => {
    expect(await writer.write(append('a', null, 0, 1))).toEqual({ rowid: 2 });
    expect(stored()).toEqual([
      { key: 'a', seq: 0 },
      { key: 'a', seq: 1 },
    ]);
  });

  it('writes in the order of asking', async () => {
    const keys = Array.from({ length: 2_000 }, (_, n) => `k-${n}`);
    await Promise.all(keys.map((key) => writer.write(append(key, null, 0))));
    expect(stored().map((row) => row.key)).toEqual(keys);
  });

  it('says what it found instead, and writes nothing of it, while its neighbours succeed', async () => {
    const results = await Promise.all([
      writer.write(append('a', null, 0)),
      writer.write(append('a', null, 0)),
      writer.write(append('b', 7, 8)),
      writer.write(append('a', 0, 1)),
    ]);
    expect(results).toEqual([{ rowid: 1 }, { found: 0 }, { found: null }, { rowid: 2 }]);
    expect(stored()).toHaveLength(2);
  });

  it('undoes a write whose second row is taken, whole, while its neighbours succeed', async () => {
    reader.exec(`insert into t (key, seq) values ('b', 1)`);
    const blind: ConditionalWrite = { ...append('b', null, 0, 1, 2), check: { sql: 'select null', values: [] } };
    const results = await Promise.allSettled([
      writer.write(append('a', null, 0)),
      writer.write(blind),
      writer.write(append('c', null, 0)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { name: 'WriteFailed', code: 'SQLITE_CONSTRAINT_UNIQUE' } });
    expect(stored().map(({ key, seq }) => `${key}${seq}`)).toEqual(['b1', 'a0', 'c0']);
  });

  it('loses the whole transaction on any other fault, and goes on', async () => {
    const broken: ConditionalWrite = { ...append('b', null, 0), check: { sql: 'select * from nowhere', values: [] } };
    const results = await Promise.allSettled([writer.write(append('a', null, 0)), writer.write(broken)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(stored()).toEqual([]);
    expect(await writer.write(append('a', null, 0))).toEqual({ rowid: 1 });
  });

  it('guards what is bound before it leaves this thread', () => {
    const bad = append('a', null, 0.5);
    expect(() => writer.write(bad)).toThrow(BadBinding);
  });

  it('finishes what is queued before it closes, and then refuses', async () => {
    const last = writer.write(append('a', null, 0));
    await writer.close();
    expect(await last).toEqual({ rowid: 1 });
    await expect(writer.write(append('a', 0, 1))).rejects.toThrow('the writer is closed');
  });

  it('fails to open what cannot be opened', async () => {
    await expect(Writer.open(join(directory, 'missing', 'a.db'))).rejects.toThrow();
  });
});
