// What a new demonstration begins with: where its clock starts, and whether the small set will be told. DATI DI PROVA.
import { millisOf, type Instant } from '@buono/kernel';
import type { DataDirectory } from '@buono/process';
import { writeMark } from '@buono/process/demonstration';
import type { DemonstrationSettings } from './demonstration.config.js';
import { beginSmallSet, smallSetBegins } from './seed/small-set.js';

/** The directory as it is after that; nothing changes in one that is not new. */
export const beginDemonstration = (
  directory: DataDirectory,
  { seed, demonstrationClock }: Pick<DemonstrationSettings, 'seed' | 'demonstrationClock'>,
  now: Instant,
): DataDirectory => {
  if (!directory.isNew || directory.demonstration === undefined) return directory;
  const end = demonstrationClock ?? now;
  const start = seed === 'small' ? smallSetBegins(end) : end;
  const demonstration = { ...directory.demonstration, clockAheadMillis: millisOf(start) - millisOf(now) };
  writeMark(directory.path, demonstration);
  if (seed === 'small') beginSmallSet(directory.path, end, demonstrationClock === undefined);
  return { ...directory, demonstration };
};
