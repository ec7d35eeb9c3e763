// The whole ledger in memory: what as-of answers are read from, and what the tables of the projection must equal.
import { Books } from './books.js';
import { differenceIdOf, type Difference } from './difference.js';
import type { Fact } from './facts.js';
import { Posting } from './post.js';
import { budgetIdOf, moved, type BudgetLine } from './tally.js';

/** What a generator comes to, without pauses. */
const whole = <T>(generator: Generator<undefined, T>): T => {
  for (;;) {
    const { done, value } = generator.next();
    if (done === true) return value;
  }
};

/** Folds facts, in whatever portions. */
export class Standing {
  readonly books = new Books();
  private readonly lines = new Map<string, BudgetLine>();
  private readonly open = new Map<string, Difference>();

  /** Posts facts, together, as one portion or several. */
  post(...portions: readonly (readonly Fact[])[]): void {
    const posting = new Posting(this.books);
    for (const facts of portions) posting.note(facts);
    const { budget, settled, differences } = whole(posting.movements());
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
