// Facts as expressions see them: known values, and a note of every one that was missing, none or wrong.
import { NONE_KEY } from '../cel/view.js';
import type { CelValue } from '../cel/values.js';
import type { GroupValues } from '../cel/scope.js';
import { readValue } from '../facts/fact-values.js';
import type { FactDeclaration, Facts } from '../model/facts.js';

/** Thrown through the CEL engine when a fact has no value; `||` and `&&` go on to their other side. */
class NoValue extends Error {
  override readonly name = 'NoValue';
}

const NO_VALUE = new NoValue('a fact has no value');

/** The names of an assessment: facts read on demand, dates and numbers set as they are worked out. */
export class FactView extends Map<string, CelValue | GroupValues> {
  readonly missing = new Set<string>();
  readonly none = new Set<string>();
  readonly wrong = new Set<string>();

  constructor(
    private readonly declarations: ReadonlyMap<string, FactDeclaration>,
    private readonly facts: Facts,
  ) {
    super();
  }

  /** Forgets what the last expression touched. */
  forget(): void {
    for (const touched of [this.missing, this.none, this.wrong]) if (touched.size > 0) touched.clear();
  }

  /** Those of these names that are facts not known yet. */
  unknownAmong(names: readonly string[]): readonly string[] {
    return names.filter((name) => this.declarations.has(name) && factNamed(this.facts, name) === undefined);
  }

  override get(key: string): CelValue | GroupValues {
    if (key.startsWith(NONE_KEY)) return this.isNone(key.slice(NONE_KEY.length));
    const settled = super.get(key);
    if (settled !== undefined) return settled;
    const value = this.read(key);
    super.set(key, value);
    return value;
  }

  private read(name: string): CelValue {
    const fact = factNamed(this.facts, name);
    if (fact === undefined) return this.without(this.missing, name);
    if (fact.state === 'none') return this.without(this.none, name);
    const declaration = this.declarations.get(name);
    const read = declaration === undefined ? undefined : readValue(declaration, fact.value);
    return read?.ok === true ? read.value : this.without(this.wrong, name);
  }

  private isNone(name: string): boolean {
    const fact = factNamed(this.facts, name);
    return fact === undefined ? this.without(this.missing, name) : fact.state === 'none';
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
