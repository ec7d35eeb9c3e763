// The few sums that the bench does with its measurements.

/** The middle of a list that is not empty; of an even count, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError('no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

/** The value that `share` (0 to 1) of a list do not exceed, by the nearest rank. */
export const percentile = (values: Float64Array | readonly number[], share: number): number => {
  if (values.length === 0) throw new RangeError('no percentile of nothing');
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
