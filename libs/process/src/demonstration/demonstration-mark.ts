// The mark that makes a data directory a demonstration: a file written when the directory was empty, and never afterwards.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the mark says. */
export interface DemonstrationMark {
  /** When the directory was made, ISO UTC. */
  readonly createdAt: string;
  /** How far the demonstration's clock is ahead of the machine's; negative while it shows the past. */
  readonly clockAheadMillis: number;
}

/** The file of the mark. */
export const MARK_FILE = 'demonstration.json';

/** The mark cannot be read: the directory is neither a demonstration nor anything else that is understood. */
export class BadMark extends Error {
  override readonly name = 'BadMark';
  constructor(readonly file: string) {
    super(`${file} is not the mark of a demonstration`);
  }
}

const isMissing = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'ENOENT';

/** The mark of a directory; undefined when it has none. @throws BadMark */
export const readMark = (directory: string): DemonstrationMark | undefined => {
  const file = join(directory, MARK_FILE);
  try {
    const mark = JSON.parse(readFileSync(file, 'utf8')) as Partial<DemonstrationMark> | null;
    if (typeof mark?.createdAt === 'string' && Number.isSafeInteger(mark.clockAheadMillis))
      return mark as DemonstrationMark;
  } catch (error) {
    if (isMissing(error)) return undefined;
  }
  throw new BadMark(file);
};

/** Writes the mark whole or not at all, and durably: a clock that was set forward never goes back. */
export const writeMark = (directory: string, mark: DemonstrationMark): void => {
  const file = join(directory, MARK_FILE);
  const beside = `${file}.new`;
  const descriptor = openSync(beside, 'w', 0o644);
  writeFileSync(descriptor, `${JSON.stringify(mark)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(beside, file);
  syncDirectory(directory);
};

const syncDirectory = (directory: string): void => {
  const descriptor = openSync(directory, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
};
