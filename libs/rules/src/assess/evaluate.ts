// Works out one expression and says what came of it; nothing that happens inside comes out as an exception.
import type { Expression } from '../cel/expression.js';
import type { CelValue } from '../cel/values.js';
import type { RuleFault } from '../model/assessment.js';
import { OutsideTable } from '../tables/table.js';
import type { FactView } from './fact-view.js';

/** What came of an expression. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: CelValue }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  | { readonly kind: 'none'; readonly facts: readonly string[] }
  | { readonly kind: 'fault'; readonly reason: RuleFault['reason']; readonly sentence: string };

/**
 * Works out an expression. A fact that is not known yet leaves the answer open only if the other side of
 * `||` or `&&` does not settle it; with a missing fact among those touched, the answer stays open.
 */
export const evaluate = (expression: Expression, view: FactView): Evaluated => {
  view.forget();
  try {
    return { kind: 'value', value: expression.run(view) };
  } catch (error) {
    if (view.missing.size > 0) {
      const missing = new Set([...view.missing, ...view.unknownAmong(expression.needs)]);
      return { kind: 'unknown', missing: [...missing].sort() };
    }
    if (view.wrong.size > 0)
      return fault(
        'wrong-fact',
        `il valore di ${[...view.wrong].sort().join(', ')} non è del tipo o nei limiti previsti`,
      );
    if (view.none.size > 0) return { kind: 'none', facts: [...view.none].sort() };
    if (error instanceof OutsideTable)
      return fault('outside-table', 'nessuna riga della tabella risponde per questi valori');
    return fault('engine', 'il calcolo non è riuscito');
  }
};

const fault = (reason: RuleFault['reason'], sentence: string): Evaluated => ({ kind: 'fault', reason, sentence });
