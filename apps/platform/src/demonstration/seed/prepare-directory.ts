// Makes a directory ready for a large set before any platform runs on it: a new demonstration's clock, and the offices of the zones.
import { join } from 'node:path';
import { SqliteGrants } from '@buono/access';
import { millisOf, type Instant } from '@buono/kernel';
import { SqliteKeyStore } from '@buono/privacy';
import { MachineClock } from '../../composition/machine-clock.js';
import { openDataDirectory, type DataDirectory } from '../../data-directory/data-directory.js';
import { writeMark } from '../../data-directory/demonstration-mark.js';
import { DemonstrationClock } from '../demonstration-clock.js';
import type { DemoConfig } from './demo.config.js';
import { grantZoneOffices } from './people/zone-offices.js';

/**
 * Takes the directory for a moment. A new demonstration's clock is put where `begins` says; `begun` is told its end, the present.
 * @throws DirectoryLocked when a platform holds it, DirectoryRefused when it is no demonstration
 */
export const prepareDirectory = async (
  config: DemoConfig,
  begins: (end: Instant) => Instant,
  begun: (end: Instant) => void,
): Promise<void> => {
  const machine = new MachineClock();
  const asked = { ...config, demonstration: 'on', seed: 'none' } as const;
  const directory = openDataDirectory(asked, () => new Date(machine.millis()));
  try {
    if (directory.isNew) {
      const end = machine.now();
      const clockAheadMillis = millisOf(begins(end)) - millisOf(end);
      writeMark(directory.path, { createdAt: end, clockAheadMillis });
      begun(end);
    }
    await openOffices(directory, machine);
  } finally {
    directory.release();
  }
};

const openOffices = async (
  { path, masterKeys, demonstration }: DataDirectory,
  machine: MachineClock,
): Promise<void> => {
  const keys = await SqliteKeyStore.open(join(path, 'keys.db'), masterKeys);
  const clock = new DemonstrationClock(() => machine.millis(), demonstration?.clockAheadMillis);
  const grants = SqliteGrants.open(join(path, 'grants.db'), clock);
  try {
    await grantZoneOffices(keys, grants);
  } finally {
    grants.close();
    await keys.close();
  }
};
