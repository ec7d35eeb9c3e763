// The two folders of a backup: made empty, and taken away again when the backup fails.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';

/** Where a backup goes, or comes from. */
export interface BackupFolders {
  readonly data: string;
  /** Apart from the data, best on another machine: copies of keys are kept thirty days at most. */
  readonly keys: string;
}

/** A place that should be empty and is not. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
  constructor(readonly path: string) {
    super(`${path} is not empty: name a new directory`);
  }
}

/** Makes both folders, readable by their owner alone, and lets work fill them; what a failed one leaves is removed. */
export const fillFolders = async <T>({ data, keys }: BackupFolders, fill: () => Promise<T>): Promise<T> => {
  const folders = [data, keys];
  for (const folder of folders) if (existsSync(folder) && readdirSync(folder).length > 0) throw new NotEmpty(folder);
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await fill();
  } catch (error) {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};
