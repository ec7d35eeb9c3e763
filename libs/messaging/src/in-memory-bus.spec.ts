// The in-memory bus keeps the promises of every bus.
import { instant, type Clock } from '@buono/kernel';
import { InMemoryBus, InMemoryMessageLog } from './in-memory-bus.js';
import { messagingContract } from './testing/messaging-contract.js';

const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };
const options = { clock, retryDelays: [0, 0, 0] };

messagingContract('in memory', async () => {
  const log = new InMemoryMessageLog();
  const buses = [new InMemoryBus(options, log)];
  const [bus] = buses as [InMemoryBus];
  return {
    bus,
    restarted: async () => {
      const next = new InMemoryBus(options, log);
      buses.push(next);
      return next;
    },
    // The first bus of a crash has a handler that never ends: it is left, not closed.
    cleanUp: () => (buses.at(-1) ?? bus).close(),
  };
});
