// Long work in one process: others get their turn in between.

/** From how many items on a piece of work is long. */
export const LONG = 500;

/** Lets requests and timers that wait be served; for nothing when the work is short. */
export const turn = (items: number = LONG): Promise<void> | void =>
  items < LONG ? undefined : new Promise((resolve) => setImmediate(resolve));
