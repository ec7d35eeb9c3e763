// The nearest known name to one that is not known, for the sentence "did you mean".

const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, x] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, y] of [...b].entries()) {
      const change = (previous[j] ?? 0) + (x === y ? 0 : 1);
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};

/** ' (forse «isee»?)' when a known name is near, otherwise nothing. */
export const nearest = (name: string, known: readonly string[]): string => {
  const target = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(target, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best === undefined ? '' : ` (forse «${best}»?)`;
};
