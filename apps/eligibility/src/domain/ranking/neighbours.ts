// How one place stands to the places next to it: what decided, and by how many points. Nothing of whose places they are.
import { pointsBetween } from '@buono/kernel';
import type { RankingEntry } from './events.js';

/** What decided between two places (0 the points, 1… the ties, then the lot, then the receipt), and the points between them. */
export interface Step {
  readonly by?: number;
  readonly points: number;
}

/** The steps to the place above and to the one below; the first and the last place have only one. */
export interface Neighbours {
  readonly above?: Step;
  readonly below?: Step;
}

/** The steps around a place, from 1, of a ranking in order of place. */
export const neighboursOf = (ranked: readonly RankingEntry[], place: number): Neighbours => {
  const [above, entry, below] = [ranked[place - 2], ranked[place - 1], ranked[place]];
  if (entry === undefined) return {};
  return {
    ...(above !== undefined && { above: stepTo(above, entry) }),
    ...(below !== undefined && { below: stepTo(entry, below) }),
  };
};

const stepTo = (higher: RankingEntry, lower: RankingEntry): Step => ({
  points: pointsBetween(higher.total, lower.total),
  ...(lower.by !== undefined && { by: lower.by }),
});
