// A backup of a data directory on disk: whole, apart, compared byte by byte, and put back only where nothing is.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { embeddedIn, openEngines, type Engines } from '@buono/engines';
import { personId, type PersonId } from '@buono/kernel';
import { erasePerson, MasterKeys } from '@buono/privacy';
import { inventedFiscalCode } from '@buono/privacy/testing';
import { DirectoryRefused, MachineClock, openDataDirectory, RESTORING } from '@buono/process';
import { backUpDirectory } from './back-up-directory.js';
import { readBackupOrder } from './backup.config.js';
import { NotEmpty } from './folders.js';
import { BackupDamaged } from './manifest.js';
import { NothingToBackUp, type BothParts } from './outcome.js';
import { restoreDirectory } from './restore-directory.js';

const [FIRST, SECOND] = [inventedFiscalCode(1), inventedFiscalCode(2)];
const clock = new MachineClock();
const grounds = { reason: 'retention-ended', actNumber: 'D.D. 41/2037', neededFor: [] } as const;
const meta = (id: string) => ({ commandId: id, actor: 'dpo', correlationId: id });

describe('a backup', () => {
  let place: string;
  let open: Engines[];
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'buono-backup-'));
    open = [];
  });
  afterEach(async () => {
    for (const engines of open) await engines.close();
    rmSync(place, { recursive: true });
  });

  const at = (name: string): string => join(place, name);
  const folders = (name = 'copy') => ({ data: at(name), keys: at(`${name}.keys`) });
  const engines = async (directory: string): Promise<Engines> => {
    const opened = await openEngines({
      urls: embeddedIn(at(directory)),
      masterKeys: MasterKeys.of(new Uint8Array(32).fill(9)),
      clock,
      contexts: ['eligibility', 'issuance'],
      onFault: (error) => {
        throw error;
      },
    });
    open.push(opened);
    return opened;
  };
  const close = async (): Promise<void> => {
    for (const opened of open.splice(0)) await opened.close();
  };
  const backUp = (name?: string): Promise<BothParts> => backUpDirectory(at('data'), folders(name), () => clock.now());

  const erase = async (running: Engines, person: PersonId): Promise<void> => {
    const parts = running.contexts.get('issuance');
    if (parts === undefined) throw new Error('no issuance');
    await erasePerson(parts, { person, classes: ['identity'], ...grounds }, meta(`erase-${person}`));
  };

  /** Two people, one of them forgotten, in a directory that goes on being used. */
  const used = async (): Promise<Engines> => {
    mkdirSync(at('data'));
    writeFileSync(at('data/demonstration.json'), '{}');
    writeFileSync(at('data/master.key'), 'secret');
    const running = await engines('data');
    await running.shared.keys.personFor(FIRST);
    await erase(running, await running.shared.keys.personFor(SECOND));
    return running;
  };

  it('of a directory in use, restored, is the directory again', async () => {
    const running = await used();
    const first = await running.shared.keys.findPerson(FIRST);
    const { data } = await backUp();
    expect(data.events).toEqual({ eligibility: 0, issuance: 1 });
    await erase(running, first ?? personId(''));
    await close();
    await restoreDirectory(folders(), at('again'));
    const again = await engines('again');
    expect(await again.shared.keys.findPerson(FIRST)).toBe(first);
    expect(await again.shared.keys.findPerson(SECOND)).toBeUndefined();
    expect([...(await again.heads())]).toEqual([
      ['eligibility', 0],
      ['issuance', 1],
    ]);
    expect(readFileSync(at('again/master.key'), 'utf8')).toBe('secret');
    expect(readdirSync(at('again'))).toContain('demonstration.json');
  });

  it('keeps the keys apart, and both for its owner alone', async () => {
    await used();
    const { data, keys } = await backUp();
    expect(keys.files.map(({ name }) => name).sort()).toEqual(['keys.db', 'master.key']);
    expect(data.files.map(({ name }) => name)).not.toContain('keys.db');
    expect(data.files.map(({ name }) => name)).toContain('issuance.log.db');
    expect(data.id).toBe(keys.id);
    for (const folder of Object.values(folders()))
      for (const name of ['.', ...readdirSync(folder)]) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('with keys older than an erasure forgets again, before anything is opened', async () => {
    const running = await used();
    const first = (await running.shared.keys.findPerson(FIRST)) ?? personId('');
    await backUp('before');
    await erase(running, first);
    await backUp('after');
    await close();
    const mixed = { data: folders('after').data, keys: folders('before').keys };
    const { data, keys } = await restoreDirectory(mixed, at('again'));
    expect(keys.id).not.toBe(data.id);
    expect(await (await engines('again')).shared.keys.erased(first)).toContain('identity');
  });

  it.each([
    ['a changed byte', (file: string) => writeFileSync(file, readFileSync(file).fill(1, 100, 101))],
    ['a file cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(1))],
    ['a file that is gone', (file: string) => rmSync(file)],
  ])('with %s is not restored, and leaves nothing that could be started', async (_what, damage) => {
    await used();
    await backUp();
    damage(join(folders().data, 'issuance.reads.db'));
    const restored = restoreDirectory(folders(), at('again'));
    await expect(restored).rejects.toThrow(BackupDamaged);
    await expect(restored).rejects.toThrow(/issuance\.reads\.db/);
    const asked = { dataDirectory: at('again'), demonstration: 'when-empty' } as const;
    expect(() => openDataDirectory(asked, () => new Date())).toThrow(DirectoryRefused);
    // From a sound one the same command goes on.
    rmSync(folders().data, { recursive: true });
    rmSync(folders().keys, { recursive: true });
    await backUp();
    await restoreDirectory(folders(), at('again'));
    expect(readdirSync(at('again'))).not.toContain(RESTORING);
  });

  it('without its manifest, or with the parts taken for each other, is none', async () => {
    await used();
    await backUp();
    const swapped = { data: folders().keys, keys: folders().data };
    await expect(restoreDirectory(swapped, at('again'))).rejects.toThrow(/holds the keys, not the data/);
    rmSync(join(folders().data, 'manifest.json'));
    await expect(restoreDirectory(folders(), at('again'))).rejects.toThrow(/not a finished backup/);
  });

  it('goes into empty places only', async () => {
    await used();
    await backUp();
    await expect(backUp()).rejects.toThrow(NotEmpty);
    mkdirSync(at('taken'));
    writeFileSync(at('taken/issuance.log.db'), 'somebody’s');
    await expect(restoreDirectory(folders(), at('taken'))).rejects.toThrow(NotEmpty);
    expect(readFileSync(at('taken/issuance.log.db'), 'utf8')).toBe('somebody’s');
  });

  it('that fails leaves nothing that could be taken for one', async () => {
    await used();
    writeFileSync(at('data/odd.db'), 'not a database');
    await expect(backUp()).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['data']);
    await expect(backUpDirectory(at('nowhere'), folders(), () => clock.now())).rejects.toThrow(NothingToBackUp);
  });
});

describe('the command line', () => {
  it('puts the keys beside the data unless told', () => {
    expect(readBackupOrder('to', ['--to', '/b/today/', '--data', '/d'])).toEqual({
      folders: { data: '/b/today', keys: '/b/today.keys' },
      subject: { directory: '/d' },
    });
    const apart = readBackupOrder('from', ['--from', '/b', '--keys-from', '/k', '--data', '/d']);
    expect(apart.folders).toEqual({ data: '/b', keys: '/k' });
  });

  it('must say where', () => {
    expect(() => readBackupOrder('to', [])).toThrow('say --to <directory>');
    expect(() => readBackupOrder('from', ['--to', '/b'])).toThrow(/--to/);
  });

  it('takes what the addresses of the engines name, unless a directory is said', () => {
    const order = (env: Record<string, string>, ...more: string[]) =>
      readBackupOrder('to', ['--to', '/b', ...more], env).subject;
    const urls = { log: 'postgres://a/l', bus: 'kafka://k:9092', reads: 'postgres://a/r' };
    const env = { BUONO_LOG_URL: urls.log, BUONO_BUS_URL: urls.bus, BUONO_READS_URL: urls.reads };
    expect(order(env)).toEqual({ databases: urls });
    expect(order(env, '--data', '/d')).toEqual({ directory: '/d' });
    expect(order({ BUONO_DATA: '/d' })).toEqual({ directory: '/d' });
    expect(order({ BUONO_LOG_URL: 'sqlite:/e', BUONO_READS_URL: 'sqlite:/e' })).toEqual({ directory: '/e' });
    expect(() => order({ BUONO_LOG_URL: 'sqlite:/e', BUONO_DATA: '/d' })).toThrow(/--data/);
  });
});
