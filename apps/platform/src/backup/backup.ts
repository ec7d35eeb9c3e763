// `npm run backup -- --to <directory> [--keys-to <directory>] [--data <directory>]`: a backup of what may be in use.
import { instantFromMillis, millisOf, type Instant } from '@buono/kernel';
import { linesOf } from '../audit/verify-logs.js';
import { MachineClock } from '@buono/process';
import { backUpDatabases } from './back-up-databases.js';
import { backUpDirectory } from './back-up-directory.js';
import { readBackupOrder, type BackupOrder } from './backup.config.js';
import { bytesOf, type BackupManifest } from './manifest.js';
import type { BothParts } from './outcome.js';

/** Longer than this no copy of keys may be kept, or an erasure would not hold (architecture §4). */
const KEYS_KEPT_DAYS = 30;

const tell = ({ folders }: BackupOrder, { data, keys, logs }: BothParts): void => {
  for (const line of linesOf(logs)) console.log(line);
  console.log(`As it was at ${data.takenAt}:`);
  console.log(`  ${folders.data}: ${sizeOf(data)}`);
  console.log(`  ${folders.keys}: ${sizeOf(keys)}; keep it apart, and destroy it by ${dueDate(keys)}`);
};

const sizeOf = (manifest: BackupManifest): string => {
  const megabytes = (bytesOf(manifest) / 1_000_000).toFixed(1);
  return `${manifest.files.length} files, ${megabytes} MB`;
};

const dueDate = ({ takenAt }: BackupManifest): string =>
  instantFromMillis(millisOf(takenAt) + KEYS_KEPT_DAYS * 86_400_000).slice(0, 10);

const run = async (): Promise<number> => {
  const order = readBackupOrder('to');
  const { folders, subject } = order;
  const clock = new MachineClock();
  const now = (): Instant => clock.now();
  const made =
    'directory' in subject
      ? await backUpDirectory(subject.directory, folders, now)
      : await backUpDatabases(subject.databases, folders, now);
  tell(order, made);
  return made.logs.some(({ report }) => report.firstBad !== undefined) ? 1 : 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
