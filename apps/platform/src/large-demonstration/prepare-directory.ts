// Makes a directory ready for a large set before any platform runs on it: a new demonstration's clock, and the offices of the zones.
import { millisOf, type Instant } from '@buono/kernel';
import { openEngines } from '@buono/engines';
import { DemonstrationClock, MachineClock, openDataDirectory, type DataDirectory } from '@buono/process';
import { writeMark } from '@buono/process/demonstration';
import type { DemoConfig } from './demo.config.js';
import { grantZoneOffices } from '../../../portal/src/demonstration/seed/people/zone-offices.js';

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
    await openOffices(config, directory, machine);
  } finally {
    directory.release();
  }
};

const openOffices = async (
  { engines: urls }: DemoConfig,
  { masterKeys, demonstration }: DataDirectory,
  machine: MachineClock,
): Promise<void> => {
  const clock = new DemonstrationClock(() => machine.millis(), demonstration?.clockAheadMillis);
  const onFault = (error: unknown): never => {
    throw error;
  };
  const engines = await openEngines({ urls, masterKeys, clock, contexts: [], onFault });
  try {
    await grantZoneOffices(engines.shared.keys, engines.shared.grants);
  } finally {
    await engines.close();
  }
};
