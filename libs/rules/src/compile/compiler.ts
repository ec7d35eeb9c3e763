// Compiles expressions one by one and puts what is wrong with them in the list, with its place.
import { MAX_CENTS } from '@buono/kernel';
import { compileExpression, type Expression } from '../cel/expression.js';
import type { Scope } from '../cel/scope.js';
import type { Problems } from '../document/problems.js';
import type { FactType } from '../model/facts.js';

/** What an expression must give. */
export type Wanted = FactType | readonly FactType[];

/** Compiles within one document. */
export class Compiler {
  constructor(readonly problems: Problems) {}

  /** The expression; undefined when something is wrong with it, which is then in the list. */
  one(scope: Scope, place: string, text: string, wanted: Wanted): Expression | undefined {
    const compiled = compileExpression(scope, text, wanted);
    if (compiled.ok) return compiled.expression;
    for (const { code, what } of compiled.problems) this.problems.add(place, code, what);
    return undefined;
  }

  /** The same for a text that may be absent. */
  maybe(scope: Scope, place: string, text: string | undefined, wanted: Wanted): Expression | undefined {
    return text === undefined ? undefined : this.one(scope, place, text, wanted);
  }

  /** An amount that is paid or reserved: proved never negative and within the largest amount. */
  amount(scope: Scope, place: string, text: string): Expression | undefined {
    const expression = this.one(scope, place, text, 'Money');
    if (expression?.range === undefined) return expression;
    if (expression.range.lo < 0n) {
      this.problems.add(
        place,
        'may-be-negative',
        `«${text}» può dare un importo negativo: scrivi atLeastZero(${text})`,
      );
    }
    if (expression.range.hi > BigInt(MAX_CENTS)) {
      this.problems.add(
        place,
        'overflow-possible',
        `«${text}» può superare l'importo massimo: dai un massimo (max) ai fatti usati o limita con min(…)`,
      );
    }
    return expression;
  }

  /** A count that may not be negative. */
  count(scope: Scope, place: string, text: string): Expression | undefined {
    const expression = this.one(scope, place, text, 'int');
    if (expression?.range !== undefined && expression.range.lo < 0n) {
      this.problems.add(place, 'may-be-negative', `«${text}» può dare un numero negativo: scrivi max(0, ${text})`);
    }
    return expression;
  }
}

/** { key: value } when there is a value, nothing otherwise: for optional fields under exactOptionalPropertyTypes. */
export const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** The values that are there. */
export const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value) => value !== undefined);
