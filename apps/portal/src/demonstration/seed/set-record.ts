// What a data directory remembers of a set: until when its story goes, and whether it was told to the end.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstant, type Instant } from '@buono/kernel';

/** A set that was begun. */
export interface SetRecord {
  readonly set: string;
  /** Where the clock stood when it was begun. */
  readonly begunAt: Instant;
  /** The end of its story. */
  readonly end: Instant;
  /** Whether the clock goes on to the machine's when the story is told, however much later that is. */
  readonly untilNow: boolean;
  /** Put after the codes of its calls. */
  readonly codeSuffix: string;
  readonly finished: boolean;
}

const fileOf = (directory: string, set: string): string => join(directory, `seed-${set}.json`);

/** The record of a set; undefined when it was never begun here. */
export const readSetRecord = (directory: string, set: string): SetRecord | undefined => {
  try {
    const record = JSON.parse(readFileSync(fileOf(directory, set), 'utf8')) as Partial<SetRecord>;
    if (record.set === set && isInstant(record.end ?? '') && isInstant(record.begunAt ?? ''))
      return record as SetRecord;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  }
  throw new Error(`${fileOf(directory, set)} is not the record of a set`);
};

/** Writes the record whole or not at all. */
export const writeSetRecord = (directory: string, record: SetRecord): void => {
  const file = fileOf(directory, record.set);
  const descriptor = openSync(`${file}.new`, 'w', 0o644);
  writeFileSync(descriptor, `${JSON.stringify(record)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${file}.new`, file);
};
