// The lock on a data directory, against a real second process and its sudden death.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryLocked, lockDirectory } from './index.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'buono-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const lockOf = (taken: string): unknown => {
  try {
    lockDirectory(taken)();
    return 'free';
  } catch (error) {
    return error;
  }
};

// Holds the lock the way lockDirectory does; the rest of this file proves that both meet.
const HOLDER = `
  const Libsql = require(process.argv[1]);
  const lock = new Libsql(process.argv[2]);
  lock.exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => lock, 1000);
`;

describe('the lock on a data directory', () => {
  it('is held once in a process, given back, and taken again', () => {
    const release = lockDirectory(directory);
    expect(lockOf(directory)).toBeInstanceOf(DirectoryLocked);
    expect(lockOf(directory)).toMatchObject({ holder: { pid: process.pid } });
    release();
    release();
    expect(lockOf(directory)).toBe('free');
  });

  it('makes the directory', () => expect(lockOf(join(directory, 'a', 'b'))).toBe('free'));

  it('is refused while another process holds it, and free at once when that one is killed', async () => {
    lockDirectory(directory)();
    const libsql = createRequire(import.meta.url).resolve('libsql');
    const holder = spawn(process.execPath, ['-e', HOLDER, libsql, join(directory, 'lock.db')]);
    await once(holder.stdout, 'data');
    writeFileSync(join(directory, 'lock.json'), JSON.stringify({ pid: holder.pid, since: '2026-01-01T00:00:00.000Z' }));
    expect(lockOf(directory)).toMatchObject({ name: 'DirectoryLocked', holder: { pid: holder.pid } });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(lockOf(directory)).toBe('free');
  });
});
