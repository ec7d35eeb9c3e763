// Rounds: the contestants take turns, so that whatever else the machine does falls on all of them alike.

/** Runs every contestant once per round, in turns, and gathers what each measured. */
export const interleaved = async <Name extends string, Measured>(
  rounds: number,
  contestants: Readonly<Record<Name, () => Promise<Measured>>>,
): Promise<Record<Name, Measured[]>> => {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measured[]>;
  for (let round = 0; round < rounds; round += 1) {
    // Who begins changes: the second may find the disk busy with the first one's pages.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) measured[name].push(await contestants[name]());
  }
  return measured;
};
