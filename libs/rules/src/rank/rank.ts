// Puts applications in order: points, then the call's tie-breaks, then the lot, then receipt; the same whatever order they come in.
import { unitsOfDecimal, pointUnits } from '@buono/kernel';
import type { CompiledCall } from '../compile/compiled-call.js';
import type { RankedEntry, RankEntry, TieValue } from '../model/assessment.js';

type Direction = 'ascending' | 'descending';

/** How entries are compared: less than zero when `a` comes first. */
type Comparison = (a: RankEntry, b: RankEntry) => number;

/** The places of these applications, from 1. A null tie value (no ISEE) comes last in either direction. */
export const rank = (call: CompiledCall, actionCode: string, entries: readonly RankEntry[]): readonly RankedEntry[] => {
  const steps = stepsOf(call, actionCode);
  const ranked = sorted(steps, entries);
  return ranked.map((entry, index) => {
    const above = ranked[index - 1];
    const by = above === undefined ? 0 : steps.findIndex((step) => step(above, entry) !== 0);
    return { id: entry.id, place: index + 1, by };
  });
};

/** The same applications in the order of their places, for whoever does not ask why. */
export const inOrder = <Entry extends RankEntry>(
  call: CompiledCall,
  actionCode: string,
  entries: readonly Entry[],
): readonly Entry[] => sorted(stepsOf(call, actionCode), entries);

const sorted = <Entry extends RankEntry>(steps: readonly Comparison[], entries: readonly Entry[]): readonly Entry[] => {
  const telling = steps.filter((step) => step !== equal);
  return entries.toSorted((a, b) => {
    for (const step of telling) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
};

/** The comparisons of an action in their order: points, each tie, the lot, the receipt. */
const stepsOf = (call: CompiledCall, actionCode: string): readonly Comparison[] => {
  const action = call.actions.get(actionCode);
  const ranked = action !== undefined && action.order !== 'arrival';
  const ties = ranked ? action.ranking.ties : [];
  const drawn = ranked && action.ranking.draw;
  return [
    action?.order === 'score' ? (a, b) => pointUnits(b.total) - pointUnits(a.total) : equal,
    ...ties.map(({ definition }, index) => byTieAt(index, definition.direction)),
    drawn ? (a, b) => byTie(a.draw ?? null, b.draw ?? null, 'ascending') : equal,
    // Two never have one receipt; the id keeps the order total all the same.
    (a, b) => a.receipt - b.receipt || byText(a.id, b.id),
  ];
};

const equal: Comparison = () => 0;

const byTieAt =
  (index: number, direction: Direction): Comparison =>
  (a, b) =>
    byTie(a.ties[index] ?? null, b.ties[index] ?? null, direction);

const byTie = (a: TieValue, b: TieValue, direction: Direction): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : byDecimalOrText(String(a), String(b));
  return direction === 'ascending' ? order : -order;
};

/** Percentages and numbers with decimals come as text, as dates do. */
const byDecimalOrText = (a: string, b: string): number => {
  const [x, y] = a[4] === '-' ? [] : [unitsOfDecimal(a), unitsOfDecimal(b)];
  return x === undefined || y === undefined ? byText(a, b) : x - y;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
