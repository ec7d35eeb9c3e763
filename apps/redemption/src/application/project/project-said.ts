// What the lead of a project says in clear, before it is sealed: who its partners are, and what each expense was.
import type { Cents } from '@buono/kernel';
import type { Expense } from '../../domain/project/events.js';

/** Who a partner is, as the lead says it. */
export interface PartnerNamed {
  readonly code: string;
  readonly name: string;
  readonly fiscalCode?: string;
}

/** An expense as it is claimed; `number` is that of its document, the other words are for who checks it. */
export interface ExpenseSaid extends Omit<Expense, 'expenseId' | 'tag' | 'costCents'> {
  /** Not said for lines by units: the units say it. */
  readonly costCents?: Cents;
  readonly number?: string;
  readonly description?: string;
}
