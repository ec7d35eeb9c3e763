// A demonstration whose services are processes of their own: its identity in the portal's directory, its clock in their database.
import { openEngines, SharedClock, type Engines } from '@buono/engines';
import { MachineClock, openDataDirectory, type DataDirectory } from '@buono/process';
import type { OnFault } from '@buono/service';
import { openPostgres } from '@buono/sql/postgres';
import { beginDemonstration } from './demonstration/begin-demonstration.js';
import { openDemonstration, type Demonstration } from './demonstration/demonstration.js';
import type { PortalDemonstration } from './portal.config.js';

/** A demonstration that this portal keeps. */
export interface SharedDemonstration extends Demonstration {
  readonly directory: DataDirectory;
  /** Keys and grants; no context. */
  readonly engines: Engines;
  readonly machine: MachineClock;
  close(): Promise<void>;
}

/** Opens it; a new one is begun, its staff given their roles. @throws DirectoryRefused, DatabaseRefused, DirectoryLocked */
export const openSharedDemonstration = async (
  settings: PortalDemonstration,
  onFault: OnFault,
): Promise<SharedDemonstration> => {
  const machine = new MachineClock();
  const held = openDataDirectory(settings, () => new Date(machine.millis()));
  const closings: (() => unknown)[] = [() => held.release()];
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    const directory = beginDemonstration(held, settings, machine.now());
    const postgres = openPostgres(settings.engines.reads, { max: 2, onFault: (error) => onFault(error, 'clock') });
    closings.push(() => postgres.close());
    const kept = await SharedClock.begin(postgres, machine, directory.demonstration?.clockAheadMillis ?? 0);
    closings.push(() => kept.close());
    const demonstration = openDemonstration(directory, machine, kept);
    if (demonstration === undefined) throw new Error('the directory is not marked');
    const urls = settings.engines;
    const { masterKeys } = directory;
    const engines = await openEngines({ urls, masterKeys, clock: kept.clock, contexts: [], onFault });
    closings.push(() => engines.close());
    await demonstration.grantStaff(engines.shared.keys, engines.shared.grants);
    return { ...demonstration, directory, engines, machine, close };
  } catch (error) {
    await close();
    throw error;
  }
};
