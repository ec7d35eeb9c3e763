// Copies of several files, while a second process never stops writing them in turn.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyTogether, NeverStill, NotCopied, openDatabase, type Database } from './index.js';

let directory: string;
let open: Database[];
let writers: ChildProcess[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'buono-copy-'));
  open = [];
  writers = [];
});
afterEach(async () => {
  for (const db of open) db.close();
  for (const writer of writers) {
    const ended = once(writer, 'exit');
    if (writer.kill('SIGKILL')) await ended;
  }
  rmSync(directory, { recursive: true });
});

const at = (name: string): string => join(directory, name);
const database = (name: string): Database => {
  const db = openDatabase(at(name));
  open.push(db);
  return db;
};
const copyOf = async (...names: readonly string[]): Promise<void> =>
  copyTogether(names.map((name) => ({ from: at(name), to: at(`copy-${name}`) })));

// The cause first, then its effect in the other file: an effect without its cause was never there.
const WRITER = `
  const Libsql = require(process.argv[1]);
  const [cause, effect] = [process.argv[2], process.argv[3]].map((path) => new Libsql(path));
  for (const db of [cause, effect]) db.exec('pragma busy_timeout = 5000; pragma synchronous = off');
  const [first, second] = [cause, effect].map((db) => db.prepare('insert into t (n) values (?)'));
  for (let n = 1n; ; n += 1n) {
    first.run([n]);
    second.run([n]);
    if (n === 1n) console.log('begun');
  }
`;

const writing = async (cause: string, effect: string): Promise<void> => {
  const libsql = createRequire(import.meta.url).resolve('libsql');
  const writer = spawn(process.execPath, ['-e', WRITER, libsql, at(cause), at(effect)]);
  writers.push(writer);
  await once(writer.stdout, 'data');
};

describe('files copied together', () => {
  it('hold what they held at one instant, whatever order they are copied in', async () => {
    for (const name of ['a.db', 'b.db']) database(name).exec('create table t (n integer primary key)');
    await writing('a.db', 'b.db');
    const last = (name: string): number =>
      database(name).prepare('select max(n) as n from t').get<{ n: number }>()?.n ?? 0;
    const orders = [
      ['a.db', 'b.db'],
      ['b.db', 'a.db'],
    ];
    for (const order of Array.from({ length: 10 }, () => orders).flat()) {
      await copyOf(...order);
      const [causes, effects] = [last('copy-a.db'), last('copy-b.db')];
      expect(causes).toBeGreaterThan(0);
      expect(causes - effects === 0 || causes - effects === 1).toBe(true);
      for (const name of order) rmSync(at(`copy-${name}`));
      open.splice(-2).forEach((db) => db.close());
    }
  });

  it('hold every table, index, view, count and version, and no byte of what was deleted', async () => {
    const db = database('a.db');
    db.exec(`create table "odd ""name" (id integer primary key autoincrement, text text) strict;
      create unique index "by text" on "odd ""name" (text);
      create table plain (k text primary key, v blob) without rowid;
      create view "seen" as select text from "odd ""name" where text <> 'none';
      pragma user_version = 7`);
    db.prepare(`insert into "odd ""name" (text) values (?), (?)`).run('kept', 'a-text-that-was-deleted');
    db.exec(`delete from "odd ""name" where text like '%deleted'`);
    db.prepare('insert into plain values (?, ?)').run('k', new Uint8Array([0, 255]));
    await copyOf('a.db');
    expect(readFileSync(at('a.db-wal'), 'latin1')).toContain('a-text-that-was-deleted');
    expect(readFileSync(at('copy-a.db'), 'latin1')).not.toContain('a-text-that-was-deleted');
    const copy = database('copy-a.db');
    expect(copy.prepare('select * from "odd ""name"').all()).toEqual([{ id: 1, text: 'kept' }]);
    expect(copy.prepare('select k, hex(v) as v from plain').all()).toEqual([{ k: 'k', v: '00FF' }]);
    expect(copy.prepare('select * from seen').all()).toEqual([{ text: 'kept' }]);
    expect(copy.prepare('pragma user_version').get()).toEqual({ user_version: 7 });
    expect(copy.prepare(`select name from sqlite_master where type = 'index' and sql is not null`).all()).toEqual([
      { name: 'by text' },
    ]);
    // A position once given is not given again.
    copy.prepare(`insert into "odd ""name" (text) values (?)`).run('next');
    expect(copy.prepare('select max(id) as id from "odd ""name"').get()).toEqual({ id: 3 });
  });

  it('are given up, with nothing held, when a file is never still', async () => {
    const db = database('a.db');
    db.exec('create table t (n integer primary key); create table u (n integer)');
    database('b.db').exec('create table t (n integer)');
    db.exec('begin immediate');
    const files = ['b.db', 'a.db'].map((name) => ({ from: at(name), to: at(`copy-${name}`) }));
    await expect(copyTogether(files, 10)).rejects.toThrow(NeverStill);
    db.exec('rollback');
    database('b.db').exec('insert into t values (1)');
  });

  it.each([
    ['a trigger', 'create table t (n integer); create trigger g after insert on t begin select 1; end'],
    ['a virtual table', 'create virtual table v using fts5 (text)'],
  ])('are refused with %s rather than made without it', async (what, sql) => {
    database('a.db').exec(sql);
    const refused = copyOf('a.db');
    await expect(refused).rejects.toThrow(NotCopied);
    await expect(refused).rejects.toThrow(what);
  });

  it('are refused where a file stands already, or none', async () => {
    database('a.db').exec('create table t (n integer)');
    await expect(copyOf('none.db')).rejects.toThrow(/no such database/);
    expect(existsSync(at('none.db'))).toBe(false);
    database('copy-a.db');
    await expect(copyOf('a.db')).rejects.toThrow(/a file already/);
  });
});
