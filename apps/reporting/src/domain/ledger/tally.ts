// What a batch of facts moves: money from step to step, differences that come and go.
import {
  addAmounts,
  isNothing,
  NOTHING,
  type Amounts,
  type Place,
  type Posting,
  type Share,
  type Step,
} from './amounts.js';
import { differenceIdOf, type Difference } from './difference.js';

/** The money of one source and year in one place; source '' of year 0 is not known, zone '' is the call itself. */
export interface BudgetLine extends Place {
  readonly source: string;
  readonly year: number;
  readonly amounts: Amounts;
}

/** The id of a line of the budget. */
export const budgetIdOf = ({ callId, zone, source, year }: Omit<BudgetLine, 'amounts'>): string =>
  JSON.stringify([callId, zone, source, year]);

/** The line with a movement added; undefined when nothing stands there any more. */
export const moved = (line: BudgetLine | undefined, movement: BudgetLine): BudgetLine | undefined => {
  const amounts = addAmounts(line?.amounts ?? NOTHING, movement.amounts);
  return isNothing(amounts) ? undefined : { ...movement, amounts };
};

/** What changes in the budget and among the differences. */
export interface Movements {
  /** What is added to each line, signed. */
  readonly budget: readonly BudgetLine[];
  /** Ids of the differences that are no more. */
  readonly settled: readonly string[];
  /** The differences that are new, or not as they were. */
  readonly differences: readonly Difference[];
}

/** Takes the state before the facts away and adds the state after them. */
export class Tally {
  // Millions of shares pass here in a rebuild: sums are kept in place and become lines at the end.
  private readonly sums = new Map<string, Map<string, Sum[]>>();
  private readonly before = new Map<string, Difference>();
  private readonly after = new Map<string, Difference>();

  /** Counts postings in a place: with -1 those of the state before. */
  count({ callId, zone }: Place, postings: readonly Posting[], sign: 1 | -1): void {
    if (postings.length === 0) return;
    const sums = this.sumsIn(callId, zone);
    for (const { step, shares } of postings) {
      for (const share of shares) {
        if (share.amountCents !== 0) sumOf(sums, share).amounts[step] += sign * share.amountCents;
      }
    }
  }

  /** Lists differences: with -1 those of the state before. */
  list(differences: readonly Difference[], sign: 1 | -1): void {
    const side = sign === 1 ? this.after : this.before;
    for (const difference of differences) side.set(differenceIdOf(difference), difference);
  }

  movements(): Movements {
    return {
      budget: this.moved(),
      settled: [...this.before.keys()].filter((id) => !this.after.has(id)),
      differences: [...this.after].flatMap(([id, now]) => (isSame(this.before.get(id), now) ? [] : [now])),
    };
  }

  private moved(): readonly BudgetLine[] {
    const lines: BudgetLine[] = [];
    for (const [callId, zones] of this.sums) {
      for (const [zone, sums] of zones) {
        for (const { source, year, amounts } of sums) {
          if (!isNothing(amounts)) lines.push({ callId, zone, source, year, amounts });
        }
      }
    }
    return lines;
  }

  private sumsIn(callId: string, zone: string): Sum[] {
    const zones = this.sums.get(callId) ?? new Map<string, Sum[]>();
    this.sums.set(callId, zones);
    const sums = zones.get(zone) ?? [];
    zones.set(zone, sums);
    return sums;
  }
}

interface Sum {
  readonly source: string;
  readonly year: number;
  readonly amounts: Record<Step, number>;
}

// A place has a handful of sources: looking through them is quicker than any key.
const sumOf = (sums: Sum[], { source, year }: Share): Sum => {
  for (const sum of sums) if (sum.year === year && sum.source === source) return sum;
  const sum = { source, year, amounts: { ...NOTHING } };
  sums.push(sum);
  return sum;
};

const isSame = (before: Difference | undefined, now: Difference): boolean =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now);
