// Facts as they come to the door: names known, values of the declared type, or a problem for each.
import type { Problem } from '../model/assessment.js';
import type { Fact, FactDeclaration, Facts, FactSource, JsonValue } from '../model/facts.js';
import { readValue } from './fact-values.js';
import { nearest } from '../cel/nearest.js';

/** The facts, or all that is wrong; `place` of a problem is the fact's name. */
export type ReadFacts =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Who says the facts, and when. */
export interface FactsOrigin {
  readonly source: FactSource;
  readonly at?: string;
}

/** Reads facts given as { name: value }, null for "there is none". Unknown names and wrong values are refused. */
export const readFacts = (
  declarations: ReadonlyMap<string, FactDeclaration>,
  given: Readonly<Record<string, unknown>>,
  origin: FactsOrigin,
): ReadFacts => {
  const problems: Problem[] = [];
  const facts: [string, Fact][] = [];
  for (const [name, json] of Object.entries(given)) {
    const declaration = declarations.get(name);
    const problem = declaration === undefined ? unknownFact(name, declarations) : wrongFact(declaration, json);
    if (problem !== undefined) problems.push(problem);
    else facts.push([name, factOf(json as JsonValue | null, origin)]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: Object.fromEntries(facts) };
};

const factOf = (json: JsonValue | null, origin: FactsOrigin): Fact =>
  json === null ? { state: 'none', ...origin } : { state: 'known', value: json, ...origin };

const unknownFact = (name: string, declarations: ReadonlyMap<string, FactDeclaration>): Problem => ({
  place: name,
  code: 'unknown-fact',
  what: `il fatto «${name}» non è previsto da questo avviso${nearest(name, [...declarations.keys()])}`,
});

const wrongFact = (declaration: FactDeclaration, json: unknown): Problem | undefined => {
  if (json === null) {
    if (declaration.mayBeNone === true) return undefined;
    return { place: declaration.name, code: 'fact-may-not-be-none', what: `«${declaration.label}»: serve un valore` };
  }
  const read = readValue(declaration, json);
  return read.ok
    ? undefined
    : { place: declaration.name, code: 'fact-wrong', what: `«${declaration.label}» ${read.what}` };
};
