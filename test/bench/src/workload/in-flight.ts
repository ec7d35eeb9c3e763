// Carries out numbered tasks, a fixed number of them at any time.

/** Runs `task(0)` to `task(count - 1)`, `inFlight` at a time, begun in order; the first failure fails all. */
export const runInFlight = async (
  count: number,
  inFlight: number,
  task: (n: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, count) }, lane));
};
