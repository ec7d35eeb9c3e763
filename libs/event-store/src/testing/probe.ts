// Waiting for what will come, with a deadline, instead of sleeping and hoping.

/** Waits until the probe holds, asking again each turn of the event loop; fails after thirty seconds. */
export const eventually = async (probe: () => boolean | Promise<boolean>, what = 'the probe'): Promise<void> => {
  const deadline = performance.now() + 30_000;
  while (!(await probe())) {
    if (performance.now() > deadline) throw new Error(`${what} did not hold within thirty seconds`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};
