// A backup of a data directory, which may be in use: what a kill of the platform at one instant would have left.
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@buono/kernel';
import { copyTogether } from '@buono/sql';
import { verifyLogs } from '../audit/verify-logs.js';
import { filesOf, holdsKeys } from './directory-files.js';
import { fillFolders, type BackupFolders } from './folders.js';
import { seal } from './manifest.js';
import { NothingToBackUp, type BothParts } from './outcome.js';

/**
 * Copies a data directory into two new folders. All databases are copied as of one instant, so no checkpoint, message or row
 * is ahead of a log, and no key is missing. @throws NothingToBackUp, NotEmpty, NeverStill
 */
export const backUpDirectory = async (
  directory: string,
  folders: BackupFolders,
  now: () => Instant,
): Promise<BothParts> => {
  if (!existsSync(directory)) throw new NothingToBackUp(directory);
  const { databases, plain } = filesOf(directory);
  if (!databases.includes('keys.db')) throw new NothingToBackUp(directory);
  const folderOf = (name: string): string => folders[holdsKeys(name) ? 'keys' : 'data'];
  // Keys first: while their file is read nobody can be forgotten for good.
  const inOrder = [...databases].sort((a, b) => Number(holdsKeys(b)) - Number(holdsKeys(a)));
  return fillFolders(folders, async () => {
    const takenAt = now();
    await copyTogether(inOrder.map((name) => ({ from: join(directory, name), to: join(folderOf(name), name) })));
    for (const name of plain) copyFileSync(join(directory, name), join(folderOf(name), name));
    const names = [...databases, ...plain];
    for (const name of names) chmodSync(join(folderOf(name), name), 0o600);
    const logs = await verifyLogs(folders.data);
    const events = Object.fromEntries(logs.map(({ log, report }) => [log, report.events]));
    const about = { id: randomUUID(), engine: 'sqlite', takenAt, events } as const;
    return {
      data: await seal(
        folders.data,
        names.filter((name) => !holdsKeys(name)),
        { ...about, part: 'data' },
      ),
      keys: await seal(folders.keys, names.filter(holdsKeys), { ...about, part: 'keys' }),
      logs,
    };
  });
};
