// The clock of a service: the machine's, or the one that the processes of a demonstration share.
import type { Clock } from '@buono/kernel';
import type { DemonstrationClock, MachineClock } from '@buono/process';
import type { OnFault } from '@buono/service';
import { isPostgres } from './engine-urls.js';
import { Opened } from './opened.js';
import { PostgresConnections } from './postgres-connections.js';
import type { ServiceConfig } from './service-config.js';
import { refuseDemonstration, SharedClock } from './shared-clock.js';

/** A clock, and what follows whoever sets it. */
export interface ServiceClock {
  readonly clock: Clock;
  /** The same clock, in a demonstration. */
  readonly demonstration?: DemonstrationClock;
  close(): Promise<void>;
}

/** Opens the clock; a demonstration is told from production by the mark in its database. @throws DatabaseRefused */
export const openServiceClock = async (
  { engines: { reads }, demonstration }: Pick<ServiceConfig, 'engines' | 'demonstration'>,
  machine: MachineClock,
  onFault: OnFault,
): Promise<ServiceClock> => {
  if (!isPostgres(reads)) return { clock: machine, close: () => Promise.resolve() };
  const opened = new Opened();
  const close = (): Promise<void> => opened.closeAll();
  try {
    const postgres = await new PostgresConnections(opened, (error) => onFault(error, 'clock')).of(reads, 1);
    if (!demonstration) {
      await refuseDemonstration(postgres);
      await close();
      return { clock: machine, close };
    }
    const shared = await SharedClock.join(postgres, machine);
    opened.closing(() => shared.close());
    return { clock: shared.clock, demonstration: shared.clock, close };
  } catch (error) {
    await close();
    throw error;
  }
};
