// Puts a backup back into an empty data directory: compared, proved sound, and only then where a platform finds it.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLockFile, RESTORING } from '@buono/process';
import { lockDirectory } from '@buono/sql';
import { verifyLogs } from '../audit/verify-logs.js';

import { NotEmpty, type BackupFolders } from './folders.js';
import { BackupDamaged, compareFiles, readManifest, sync, type BackupManifest } from './manifest.js';
import { compareLogs, type BothParts } from './outcome.js';

/**
 * Restores both parts of a backup. The keys may be of another backup: erasures that they have not seen are carried out again
 * at the start, before anything is opened. A restore that was interrupted leaves a directory that no platform starts on.
 * @throws BackupDamaged, NotEmpty, DirectoryLocked
 */
export const restoreDirectory = async (folders: BackupFolders, directory: string): Promise<BothParts> => {
  const data = readManifest(folders.data, 'data');
  const keys = readManifest(folders.keys, 'keys');
  for (const { engine } of [data, keys])
    if (engine !== 'sqlite') throw new BackupDamaged(folders.data, `is of ${engine}: it goes into a database`);
  const release = lockDirectory(directory);
  try {
    const beside = emptyPlace(directory);
    for (const [folder, manifest] of [
      [folders.data, data],
      [folders.keys, keys],
    ] as const)
      await bring(folder, manifest, beside);
    const logs = await verifyLogs(beside);
    compareLogs(logs, data, beside);
    moveUp(beside, directory);
    return { data, keys, logs };
  } finally {
    release();
  }
};

const emptyPlace = (directory: string): string => {
  const beside = join(directory, RESTORING);
  const others = readdirSync(directory).filter((name) => name !== RESTORING && !isLockFile(name));
  if (others.length > 0) throw new NotEmpty(directory);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { mode: 0o700 });
  return beside;
};

const bring = async (folder: string, manifest: BackupManifest, beside: string): Promise<void> => {
  for (const { name } of manifest.files) {
    if (!existsSync(join(folder, name))) throw new BackupDamaged(join(folder, name), 'is missing');
    copyFileSync(join(folder, name), join(beside, name));
    sync(join(beside, name));
  }
  // The copies, not the originals: what is compared is what will be used.
  await compareFiles(beside, manifest);
};

const moveUp = (beside: string, directory: string): void => {
  for (const name of readdirSync(beside)) renameSync(join(beside, name), join(directory, name));
  sync(directory);
  rmdirSync(beside);
  sync(directory);
};
