// Whether the engines of a process answer, each under its own name.
import { isUpToDate, Readiness } from '@buono/process';
import type { Engines } from './engines.js';

/** The checks of a process: its logs, the databases beside them, the bus, and how far its followers are. */
export const readinessOf = (engines: Engines): Readiness => {
  const { bus, work } = engines.shared;
  const readiness = new Readiness();
  for (const [name, { store, checkpoints }] of engines.contexts) {
    readiness.add(`log of ${name}`, async () => (await store.head()) >= 0);
    readiness.add(`database beside ${name}`, async () => (await checkpoints.load('readiness')) === 0);
  }
  // Commands go on while the bus is away, and are told of when it is back.
  readiness.tell('bus', async () => (await bus.head()) >= 0);
  // Who was up to date once and falls behind does so because it answers (ADR 15): taken out, it would answer nobody.
  let caughtUp = false;
  readiness.add('projections', async () => {
    const status = work.status();
    caughtUp ||= isUpToDate(status, await engines.heads());
    return caughtUp && status.every(({ running }) => running);
  });
  return readiness;
};
