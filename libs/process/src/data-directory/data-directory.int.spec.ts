// The data directory on disk: what it becomes, what it keeps, who may not use it.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryLocked } from '@buono/sql';
import { BadConfiguration } from '../bad-configuration.js';
import { DirectoryRefused, openDataDirectory } from './data-directory.js';
import { BadMark, readMark, writeMark } from '../demonstration/demonstration-mark.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const production = { masterKey: KEY, oidc: { issuer: 'https://login.example', jwks: 'https://login.example/jwks' } };
const now = () => new Date('2026-01-10T10:00:00Z');

describe('a data directory', () => {
  let root: string;
  let dataDirectory: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'buono-data-'));
    dataDirectory = join(root, 'data');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const asked = { demonstration: 'when-empty' as const };

  it('is made, marked and given a master key on the first start, and is the same on the second', () => {
    const first = openDataDirectory({ dataDirectory, ...asked }, now);
    expect(first).toMatchObject({
      isNew: true,
      demonstration: { createdAt: now().toISOString(), clockAheadMillis: 0 },
    });
    first.release();
    const second = openDataDirectory({ dataDirectory, ...asked }, now);
    expect(second.isNew).toBe(false);
    expect(second.masterKeys.serverKey('x')).toEqual(first.masterKeys.serverKey('x'));
    expect(statSync(join(dataDirectory, 'master.key')).mode & 0o077).toBe(0);
    second.release();
  });

  it('is held by one process, which is named', () => {
    const held = openDataDirectory({ dataDirectory, ...asked }, now);
    expect(() => openDataDirectory({ dataDirectory, ...asked }, now)).toThrow(DirectoryLocked);
    expect(() => openDataDirectory({ dataDirectory, ...asked }, now)).toThrow(String(process.pid));
    held.release();
  });

  it('remembers the clock of its demonstration', () => {
    openDataDirectory({ dataDirectory, ...asked }, now).release();
    writeMark(dataDirectory, { createdAt: now().toISOString(), clockAheadMillis: 86_400_000 });
    const again = openDataDirectory({ dataDirectory, ...asked }, now);
    expect(again.demonstration?.clockAheadMillis).toBe(86_400_000);
    again.release();
  });

  it('is never marked once it holds something, and nothing is written into it', () => {
    openDataDirectory({ dataDirectory, demonstration: 'off', ...production }, now).release();
    writeFileSync(join(dataDirectory, 'letter.txt'), '');
    const before = readdirSync(dataDirectory);
    expect(() => openDataDirectory({ dataDirectory, demonstration: 'on' }, now)).toThrow(DirectoryRefused);
    expect(() => openDataDirectory({ dataDirectory, ...asked }, now)).toThrow(/^OIDC_ISSUER=/);
    expect(readdirSync(dataDirectory)).toEqual(before);
    expect(readMark(dataDirectory)).toBeUndefined();
  });

  it('of a demonstration is refused in production', () => {
    openDataDirectory({ dataDirectory, ...asked }, now).release();
    const off = { dataDirectory, demonstration: 'off' as const, ...production };
    expect(() => openDataDirectory(off, now)).toThrow(DirectoryRefused);
  });

  it('of production wants its issuer and its master key, and does not repeat a bad one', () => {
    const off = { dataDirectory, demonstration: 'off' as const };
    expect(() => openDataDirectory(off, now)).toThrow(/^OIDC_ISSUER=/);
    expect(() => openDataDirectory({ ...off, oidc: production.oidc }, now)).toThrow(/^BUONO_MASTER_KEY=/);
    const badKey = { ...off, oidc: production.oidc, masterKey: 'secret' };
    expect(() => openDataDirectory(badKey, now)).toThrow(BadConfiguration);
    expect(() => openDataDirectory(badKey, now)).not.toThrow(/secret/);
    const opened = openDataDirectory({ ...off, ...production }, now);
    expect(opened.demonstration).toBeUndefined();
    opened.release();
  });

  it('with a mark that cannot be read is neither', () => {
    openDataDirectory({ dataDirectory, ...asked }, now).release();
    writeFileSync(join(dataDirectory, 'demonstration.json'), '{}');
    expect(() => openDataDirectory({ dataDirectory, ...asked }, now)).toThrow(BadMark);
  });
});
