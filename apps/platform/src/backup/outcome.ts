// What comes of a backup and of a restore, whatever the engine.
import type { LogReport } from '../audit/verify-logs.js';
import { BackupDamaged, type BackupManifest } from './manifest.js';

/** A backup that was made, or one that was restored. */
export interface BothParts {
  readonly data: BackupManifest;
  readonly keys: BackupManifest;
  /** The chain of each log, as copied. A log that is not sound is backed up, and restored, as it is. */
  readonly logs: readonly LogReport[];
}

/** There is nothing that could be backed up. */
export class NothingToBackUp extends Error {
  override readonly name = 'NothingToBackUp';
  constructor(readonly place: string) {
    super(`${place} holds no data of Buono`);
  }
}

/** Compares the logs as restored with those that were backed up. @throws BackupDamaged */
export const compareLogs = (logs: readonly LogReport[], { events }: BackupManifest, place: string): void => {
  const found = Object.fromEntries(logs.map(({ log, report }) => [log, report.events]));
  for (const [log, count] of Object.entries(events))
    if (found[log] !== count)
      throw new BackupDamaged(`${log} in ${place}`, `has ${found[log] ?? 0} events, not ${count}`);
};
