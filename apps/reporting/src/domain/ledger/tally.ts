// What a batch of facts moves: money from step to step, differences that come and go.
import { addAmounts, isNothing, NOTHING, type Amounts, type Place, type Posting } from './amounts.js';
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
  private readonly budget = new Map<string, BudgetLine>();
  private readonly before = new Map<string, Difference>();
  private readonly after = new Map<string, Difference>();

  /** Counts postings: with -1 those of the state before. */
  count(postings: readonly Posting[], sign: 1 | -1): void {
    for (const posting of postings) {
      if (posting.cents === 0) continue;
      const id = budgetIdOf(posting);
      const { callId, zone, source, year, step } = posting;
      const line = this.budget.get(id) ?? { callId, zone, source, year, amounts: NOTHING };
      const amounts = { ...line.amounts, [step]: line.amounts[step] + sign * posting.cents };
      this.budget.set(id, { ...line, amounts });
    }
  }

  /** Lists differences: with -1 those of the state before. */
  list(differences: readonly Difference[], sign: 1 | -1): void {
    const side = sign === 1 ? this.after : this.before;
    for (const difference of differences) side.set(differenceIdOf(difference), difference);
  }

  movements(): Movements {
    return {
      budget: [...this.budget.values()].filter((line) => !isNothing(line.amounts)),
      settled: [...this.before.keys()].filter((id) => !this.after.has(id)),
      differences: [...this.after].flatMap(([id, now]) => (isSame(this.before.get(id), now) ? [] : [now])),
    };
  }
}

const isSame = (before: Difference | undefined, now: Difference): boolean =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now);
