// Follows the own log: every simulation that was asked for is run, from its beginning again when the process died meanwhile.
import { metaOf, type StoredEvent } from '@buono/event-store';
import type { RunSimulations } from '../../application/what-if/simulations.js';
import { simulationAggregate } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. */
export const runningSimulations =
  (simulations: RunSimulations) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      if (!stored.stream.startsWith(`${simulationAggregate.category}-`)) continue;
      const event = simulationAggregate.codec.decode(stored.type, stored.data);
      if (event.type === 'SimulationRequested') await simulations.run(event.simulationId, metaOf(stored).correlationId);
    }
  };
