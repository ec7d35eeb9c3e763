// The door to SQLite, on the real engine: what is bound is what is stored, and nothing else passes.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BadBinding,
  isUniqueViolation,
  NestedTransaction,
  openDatabase,
  type Binding,
  type Database,
} from './index.js';

let directory: string;
let db: Database;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'buono-sql-'));
  db = openDatabase(join(directory, 'a.db'));
  db.exec('create table t (a integer primary key, b text unique)');
});
afterEach(() => {
  db.close();
  rmSync(directory, { recursive: true });
});

describe('the guard', () => {
  const forbidden: readonly [string, unknown][] = [
    ['true', true],
    ['false', false],
    ['undefined', undefined],
    ['a Date', new Date(0)],
    ['a plain object', { a: 1 }],
    ['an array', [1]],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['a fraction', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['an integer beyond 64 bits', 2n ** 63n],
    ['an ArrayBuffer', new ArrayBuffer(1)],
    ['a text with U+0000', 'a\0b'],
    ['a text with a lone surrogate', 'a\ud800b'],
  ];
  it.each(forbidden)('refuses %s in every kind of call', (_name, value) => {
    const bad = value as Binding;
    const statement = db.prepare('select ? as a');
    expect(() => statement.get(bad)).toThrow(BadBinding);
    expect(() => statement.all(bad)).toThrow(BadBinding);
    expect(() => statement.iterate(bad)).toThrow(BadBinding);
    expect(() => db.prepare('insert into t values (1, ?)').run(bad)).toThrow(BadBinding);
    expect(db.prepare('select * from t').all()).toEqual([]);
  });

  it('refuses a wrong number of values, both ways', () => {
    expect(() => db.prepare('select ?, ?').get('a')).toThrow(BadBinding);
    expect(() => db.prepare('select ?').get('a', 'b')).toThrow(BadBinding);
    expect(() => db.prepare('select 1').get('a')).toThrow(BadBinding);
  });

  it('names the place and never quotes the value', () => {
    const binding = () => db.prepare('select ?, ?').get('a', 'secret\0');
    expect(binding).toThrow(expect.objectContaining({ index: 1, message: expect.not.stringContaining('secret') }));
  });

  it.each<[Binding, string, Binding]>([
    ['perché', 'text', 'perché'],
    ['', 'text', ''],
    [5, 'integer', 5],
    [-0, 'integer', 0],
    [Number.MAX_SAFE_INTEGER, 'integer', Number.MAX_SAFE_INTEGER],
    [12n, 'integer', 12],
    [null, 'null', null],
  ])('stores %p as %s', (value, type, read) =>
    expect(db.prepare('select typeof(?) as type, ? as value').get(value, value)).toEqual({ type, value: read }),
  );

  it('stores bytes, also of a part of a buffer', () => {
    const part = new Uint8Array([9, 1, 2]).subarray(1);
    expect(db.prepare('select hex(?) as hex').get(part)).toEqual({ hex: '0102' });
    expect(db.prepare('select typeof(?) as type').get(new Uint8Array())).toEqual({ type: 'blob' });
  });
});

describe('a transaction', () => {
  it('undoes everything when its work throws', () => {
    const broken = () =>
      db.transaction(() => {
        db.exec(`insert into t values (1, 'x')`);
        throw new Error('broken');
      });
    expect(broken).toThrow('broken');
    expect(db.prepare('select * from t').all()).toEqual([]);
  });

  it('refuses to be nested and to wait', () => {
    expect(() => db.transaction(() => db.transaction(() => 1))).toThrow(NestedTransaction);
    expect(() => db.transaction(() => Promise.resolve(1))).toThrow(TypeError);
    expect(db.transaction(() => 1)).toBe(1);
  });

  it('reports a broken unique key by a test of its own', () => {
    db.exec(`insert into t values (1, 'x')`);
    const failure = (sql: string): unknown => {
      try {
        return db.exec(sql);
      } catch (error) {
        return error;
      }
    };
    expect(isUniqueViolation(failure(`insert into t values (2, 'x')`))).toBe(true);
    expect(isUniqueViolation(failure(`insert into t values (1, 'y')`))).toBe(true);
    expect(isUniqueViolation(failure('insert into nowhere values (1)'))).toBe(false);
  });
});

describe('a connection', () => {
  it("gives rows without the engine's own column, and undefined for none", () => {
    const statement = db.prepare('select 1 as a where ? = 1');
    expect(statement.get(1)).toEqual({ a: 1 });
    expect(statement.get(2)).toBeUndefined();
  });

  it('opened for reading sees what others write and writes nothing', () => {
    const reader = openDatabase(join(directory, 'a.db'), { readonly: true });
    db.exec(`insert into t values (1, 'x')`);
    expect(reader.prepare('select b from t').all()).toEqual([{ b: 'x' }]);
    expect(() => reader.exec(`insert into t values (2, 'y')`)).toThrow(/readonly/);
    reader.close();
    expect(() => openDatabase(join(directory, 'none.db'), { readonly: true })).toThrow(/no such database/);
  });

  it('that deletes securely leaves no byte behind, once checkpointed', () => {
    const path = join(directory, 'keys.db');
    const keys = openDatabase(path, { secureDelete: true });
    keys.exec('create table k (a text)');
    keys.prepare('insert into k values (?)').run('a-key-to-be-destroyed');
    keys.checkpoint();
    expect(readFileSync(path, 'latin1')).toContain('a-key-to-be-destroyed');
    keys.exec('delete from k');
    keys.checkpoint();
    expect(readFileSync(path, 'latin1')).not.toContain('a-key-to-be-destroyed');
    expect(readFileSync(`${path}-wal`, 'latin1')).toBe('');
    keys.close();
  });
});
