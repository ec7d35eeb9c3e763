// What a batch of facts moves: money from step to step, differences that come and go.
import { addAmounts, isNothing, NOTHING, type Amounts, type Place, type Posting, type Step } from './amounts.js';
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
  // Millions of postings pass here in a rebuild: sums are kept in place and become lines at the end.
  private readonly sums = new Map<string, Sum>();
  private readonly before = new Map<string, Difference>();
  private readonly after = new Map<string, Difference>();

  /** Counts postings: with -1 those of the state before. */
  count(postings: readonly Posting[], sign: 1 | -1): void {
    for (const posting of postings) {
      if (posting.cents !== 0) this.sumOf(posting)[posting.step] += sign * posting.cents;
    }
  }

  /** Lists differences: with -1 those of the state before. */
  list(differences: readonly Difference[], sign: 1 | -1): void {
    const side = sign === 1 ? this.after : this.before;
    for (const difference of differences) side.set(differenceIdOf(difference), difference);
  }

  movements(): Movements {
    return {
      budget: [...this.sums.values()].flatMap(({ line, amounts }) =>
        isNothing(amounts) ? [] : [{ ...line, amounts }],
      ),
      settled: [...this.before.keys()].filter((id) => !this.after.has(id)),
      differences: [...this.after].flatMap(([id, now]) => (isSame(this.before.get(id), now) ? [] : [now])),
    };
  }

  private sumOf({ callId, zone, source, year }: Posting): Sum['amounts'] {
    const key = `${callId}\0${zone}\0${source}\0${year}`;
    const known = this.sums.get(key);
    if (known !== undefined) return known.amounts;
    const amounts = { ...NOTHING };
    this.sums.set(key, { line: { callId, zone, source, year }, amounts });
    return amounts;
  }
}

interface Sum {
  readonly line: Omit<BudgetLine, 'amounts'>;
  readonly amounts: Record<Step, number>;
}

const isSame = (before: Difference | undefined, now: Difference): boolean =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(now);
