// Waiting for what will come, with a deadline: real servers take their time, and a busy machine takes more.
import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the probe holds; fails after so long. */
export const until = async (probe: () => Promise<boolean>, what: string, withinMs = 60_000): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await probe())) {
    if (performance.now() > deadline) throw new Error(`${what} did not come true within ${withinMs / 1_000} s`);
    await pause(100);
  }
};
