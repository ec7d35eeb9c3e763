// `npm run restore -- --from <directory> [--keys-from <directory>] [--data <directory>]`: a backup into an empty place.
import { linesOf } from '../audit/verify-logs.js';
import { readBackupOrder, type BackupOrder } from './backup.config.js';
import type { BothParts } from './outcome.js';
import { restoreDatabases } from './restore-databases.js';
import { restoreDirectory } from './restore-directory.js';

const tell = ({ subject }: BackupOrder, { data, keys, logs }: BothParts): void => {
  for (const line of linesOf(logs)) console.log(line);
  console.log(`${'directory' in subject ? subject.directory : 'The database'} is as it was at ${data.takenAt}`);
  if ('databases' in subject) console.log('Start on an empty bus: another prefix in BUONO_BUS_URL, or a new cluster.');
  if (keys.id === data.id) return;
  console.log(`The keys are of another backup, of ${keys.takenAt}.`);
  if (keys.takenAt < data.takenAt)
    console.log('What was told by people who first applied after that cannot be opened.');
};

const run = async (): Promise<number> => {
  const order = readBackupOrder('from');
  const { folders, subject } = order;
  const restored =
    'directory' in subject
      ? await restoreDirectory(folders, subject.directory)
      : await restoreDatabases(folders, subject.databases);
  tell(order, restored);
  return restored.logs.some(({ report }) => report.firstBad !== undefined) ? 1 : 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
