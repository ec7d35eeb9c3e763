// One expression of a call: parsed, kept to the profile, typed, bounded, and ready to be worked out many times.
import { ParseError } from '@marcbachmann/cel-js';
import type { FactType } from '../model/facts.js';
import { usageOf } from './allowed.js';
import { alwaysNeeded } from './always.js';
import { Bounds } from './bounds.js';
import { closureOf } from './closures.js';
import { MAX_LENGTH } from './environment.js';
import { syntaxSentence, typeSentence } from './messages.js';
import type { Finding, Node } from './node.js';
import type { Range } from './range.js';
import type { Scope } from './scope.js';
import type { CelValue } from './values.js';
import type { View } from './view.js';

/** A compiled expression. `run` throws on whatever the checks cannot exclude (unknown facts first of all). */
export interface Expression {
  readonly text: string;
  readonly type: FactType;
  readonly range?: Range;
  /** The names it uses, fields as 'service.cost', in alphabetical order. */
  readonly names: readonly string[];
  /** The tables it calls. */
  readonly tables: readonly string[];
  /** The names without which it has no value, whatever the others say; numbers are replaced by what they need. */
  readonly needs: readonly string[];
  readonly run: (view: View) => CelValue;
}

/** What is wrong with an expression: a stable code and an Italian sentence with the piece of text. */
export interface ExpressionProblem {
  readonly code: string;
  readonly what: string;
}

/** A compiled expression, or its problems. */
export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

/** Compiles a text that must give a value of this type (or one of these) with the names of this scope. */
export const compileExpression = (scope: Scope, text: string, wanted: FactType | readonly FactType[]): Compiled => {
  const types: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted;
  if (text.length > MAX_LENGTH) {
    return refused(
      'expression-too-long',
      `l'espressione ha ${text.length} caratteri, al più ${MAX_LENGTH}: dividila in numeri (numbers)`,
    );
  }
  try {
    const run = scope.env.parse(text);
    const root = run.ast as unknown as Node;
    const usage = usageOf(root, scope);
    if (usage.findings.length > 0) return { ok: false, problems: usage.findings.map((one) => placed(one, text)) };
    const checked = run.check();
    if (!checked.valid) return refused('type-error', typeSentence(checked.error, text));
    const found = checked.type ?? '?';
    if (!types.includes(found)) return refused('wrong-type', wrongType(found, types));
    const type = found as FactType;
    const bounds = new Bounds(scope);
    const range = scope.bounded ? bounds.of(root) : undefined;
    if (bounds.findings.length > 0) return { ok: false, problems: bounds.findings.map((one) => placed(one, text)) };
    const needs = withoutNumbers(alwaysNeeded(root), scope, 'needs');
    const closure = closureOf(root, scope) ?? run;
    const { names, tables } = usage;
    const expression = { text, type, names, tables, needs, run: (view: View) => closure(view) as CelValue };
    return { ok: true, expression: range === undefined ? expression : { ...expression, range } };
  } catch (error) {
    if (error instanceof ParseError) return refused('syntax-error', syntaxSentence(error, text));
    return refused('type-error', typeSentence(error, text));
  }
};

/** These names with every number replaced by the names that it comes from, in alphabetical order. */
export const withoutNumbers = (names: readonly string[], scope: Scope, which: 'names' | 'needs'): readonly string[] =>
  [...new Set(names.flatMap((name) => scope.names.get(name)?.from?.[which] ?? [name]))].sort();

const refused = (code: string, what: string): Compiled => ({ ok: false, problems: [{ code, what }] });

const placed = (finding: Finding, text: string): ExpressionProblem => ({
  code: finding.code,
  what: `in «${text.slice(finding.start, finding.end)}» (carattere ${finding.start + 1}): ${finding.what}`,
});

const TYPE_WORDS: Readonly<Record<string, string>> = {
  Money: 'un importo (Money)',
  Percent: 'una percentuale (Percent)',
  Decimal: 'un numero con decimali (Decimal)',
  int: 'un numero intero (int)',
  bool: 'vero o falso (bool)',
  string: 'un testo (string)',
  LocalDate: 'una data (LocalDate)',
  'list<string>': 'un elenco di testi (list<string>)',
};

const wrongType = (found: string, wanted: readonly string[]): string =>
  `l'espressione dà ${TYPE_WORDS[found] ?? found}, qui serve ${wanted.map((type) => TYPE_WORDS[type] ?? type).join(' oppure ')}`;
