// Many at once, but never too many: what keeps the seed fast and the platform answering.

/** Does the same for each, at most `atOnce` at a time; the results in the order of the list. The first fault ends it. */
export const allOf = async <T, R>(
  list: readonly T[],
  atOnce: number,
  work: (each: T, index: number) => Promise<R>,
): Promise<readonly R[]> => {
  const results = new Array<R>(list.length);
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < list.length && !failed) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(list[index] as T, index);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, lane));
  return results;
};
