// Facts as expressions see them: known values, and a note of every one that was missing, none or wrong.
import { NONE_KEY } from '../cel/view.js';
import type { Expression } from '../cel/expression.js';
import type { CelValue } from '../cel/values.js';
import type { GroupValues } from '../cel/scope.js';
import { readValue } from '../facts/fact-values.js';
import type { FactDeclaration, Facts } from '../model/facts.js';

/** Thrown through the CEL engine when a fact has no value; `||` and `&&` go on to their other side. */
class NoValue extends Error {
  override readonly name = 'NoValue';
}

const NO_VALUE = new NoValue('a fact has no value');

/** The facts without a value that an expression came upon. */
class Touched {
  readonly missing = new Set<string>();
  readonly none = new Set<string>();
  readonly wrong = new Set<string>();

  clear(): void {
    for (const names of [this.missing, this.none, this.wrong]) if (names.size > 0) names.clear();
  }

  add({ missing, none, wrong }: Touched): void {
    for (const name of missing) this.missing.add(name);
    for (const name of none) this.none.add(name);
    for (const name of wrong) this.wrong.add(name);
  }
}

/**
 * The names of an assessment: facts read and numbers worked out when they are asked for, dates set as they are known. A number
 * without a value stops the expression that asked as the facts that it lacks would; one with a value leaves no trace of them.
 */
export class FactView extends Map<string, CelValue | GroupValues> {
  private touched = new Touched();
  private readonly failed = new Map<string, { readonly error: unknown; readonly touched: Touched }>();

  constructor(
    private readonly declarations: ReadonlyMap<string, FactDeclaration>,
    private readonly facts: Facts,
    /** The formulas of the numbers that may be asked for, by name. */
    private readonly numbers: ReadonlyMap<string, Expression> = new Map(),
  ) {
    super();
  }

  /** What the last expression came upon that is not known yet. */
  get missing(): ReadonlySet<string> {
    return this.touched.missing;
  }

  /** What it came upon that is known to be none. */
  get none(): ReadonlySet<string> {
    return this.touched.none;
  }

  /** What it came upon that is not of its type or within its limits. */
  get wrong(): ReadonlySet<string> {
    return this.touched.wrong;
  }

  /** Forgets what the last expression touched. */
  forget(): void {
    this.touched.clear();
  }

  /** The value of a number that was asked for and has one. */
  workedOut(name: string): CelValue | undefined {
    const value = super.get(name);
    return value instanceof Map ? undefined : value;
  }

  /** Those of these names that are facts not known yet. */
  unknownAmong(names: readonly string[]): readonly string[] {
    return names.filter((name) => this.declarations.has(name) && factNamed(this.facts, name) === undefined);
  }

  override get(key: string): CelValue | GroupValues {
    if (key.startsWith(NONE_KEY)) return this.isNone(key.slice(NONE_KEY.length));
    const settled = super.get(key);
    if (settled !== undefined) return settled;
    const number = this.numbers.get(key);
    const value = number === undefined ? this.read(key) : this.workOut(key, number);
    super.set(key, value);
    return value;
  }

  /** Works out a number once, whether it comes to a value or not. */
  private workOut(name: string, formula: Expression): CelValue {
    const asking = this.touched;
    const before = this.failed.get(name);
    if (before !== undefined) {
      asking.add(before.touched);
      throw before.error;
    }
    const touched = new Touched();
    this.touched = touched;
    try {
      return formula.run(this);
    } catch (error) {
      this.failed.set(name, { error, touched });
      asking.add(touched);
      throw error;
    } finally {
      this.touched = asking;
    }
  }

  private read(name: string): CelValue {
    const fact = factNamed(this.facts, name);
    if (fact === undefined) return this.without(this.touched.missing, name);
    if (fact.state === 'none') return this.without(this.touched.none, name);
    const declaration = this.declarations.get(name);
    const read = declaration === undefined ? undefined : readValue(declaration, fact.value);
    return read?.ok === true ? read.value : this.without(this.touched.wrong, name);
  }

  private isNone(name: string): boolean {
    const fact = factNamed(this.facts, name);
    return fact === undefined ? this.without(this.touched.missing, name) : fact.state === 'none';
  }

  private without(touched: Set<string>, name: string): never {
    touched.add(name);
    throw NO_VALUE;
  }
}

/** The fact of a name; undefined when it is not known yet, or what stands there is no fact. */
export const factNamed = (facts: Facts, name: string): Facts[string] | undefined => {
  const fact: unknown = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (typeof fact !== 'object' || fact === null) return undefined;
  const { state } = fact as { readonly state?: unknown };
  return state === 'known' || state === 'none' ? (fact as Facts[string]) : undefined;
};
