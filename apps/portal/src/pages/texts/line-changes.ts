// What changed from one text to another, line by line: the longest run of lines that both have stays, the rest went or came.

/** A line, and whether it stayed, went or came. */
export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** The lines of both texts in reading order; what went stands before what came in its place. */
export const lineChanges = (before: readonly string[], after: readonly string[]): readonly LineChange[] => {
  const longest = commonFrom(before, after);
  const found: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [gone, come] = [before[i], after[j]];
    if (gone !== undefined && gone === come) {
      found.push({ kind: 'same', line: gone });
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (come === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      found.push({ kind: 'removed', line: gone });
      i += 1;
    } else if (come !== undefined) {
      found.push({ kind: 'added', line: come });
      j += 1;
    }
  }
  return found;
};

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many lines the rests of both texts have in common, from each pair of places on. */
const commonFrom = (before: readonly string[], after: readonly string[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
};
