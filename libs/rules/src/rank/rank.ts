// Puts applications in order: points, then the call's tie-breaks, then receipt; the same whatever order they come in.
import type { CompiledCall } from '../compile/compiled-call.js';
import type { RankedEntry, RankEntry, TieValue } from '../model/assessment.js';

type Direction = 'ascending' | 'descending';

/** The places of these applications, from 1. A null tie value (no ISEE) comes last in either direction. */
export const rank = (call: CompiledCall, actionCode: string, entries: readonly RankEntry[]): readonly RankedEntry[] => {
  const action = call.actions.get(actionCode);
  const byScore = action?.order === 'score';
  const directions = byScore ? action.ranking.ties.map(({ definition }) => definition.direction) : [];
  const before = (a: RankEntry, b: RankEntry): number =>
    (byScore ? b.total - a.total : 0) || byTies(a, b, directions) || a.receipt - b.receipt || byText(a.id, b.id);
  return entries.toSorted(before).map(({ id }, index) => ({ id, place: index + 1 }));
};

const byTies = (a: RankEntry, b: RankEntry, directions: readonly Direction[]): number => {
  for (const [index, direction] of directions.entries()) {
    const order = byTie(a.ties[index] ?? null, b.ties[index] ?? null, direction);
    if (order !== 0) return order;
  }
  return 0;
};

const byTie = (a: TieValue, b: TieValue, direction: Direction): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
  return direction === 'ascending' ? order : -order;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
