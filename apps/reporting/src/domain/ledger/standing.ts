// The whole ledger in memory: what as-of answers are read from, and what the tables of the projection must equal.
import { Books } from './books.js';
import { differenceIdOf, type Difference } from './difference.js';
import type { Fact } from './facts.js';
import { post } from './post.js';
import { budgetIdOf, moved, type BudgetLine } from './tally.js';

/** Folds facts, in whatever portions. */
export class Standing {
  readonly books = new Books();
  private readonly lines = new Map<string, BudgetLine>();
  private readonly open = new Map<string, Difference>();

  post(facts: readonly Fact[]): void {
    const { budget, settled, differences } = post(this.books, facts);
    for (const movement of budget) {
      const id = budgetIdOf(movement);
      const line = moved(this.lines.get(id), movement);
      if (line === undefined) this.lines.delete(id);
      else this.lines.set(id, line);
    }
    for (const id of settled) this.open.delete(id);
    for (const difference of differences) this.open.set(differenceIdOf(difference), difference);
  }

  /** The lines of the budget on which something stands. */
  budget(): readonly BudgetLine[] {
    return [...this.lines.values()];
  }

  differences(): readonly Difference[] {
    return [...this.open.values()];
  }
}
