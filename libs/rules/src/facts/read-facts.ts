// Facts as they come to the door: names known, values of the declared type, or a problem for each.
import type { Problem } from '../model/assessment.js';
import type { Fact, FactDeclaration, Facts, FactsOrigin, JsonValue } from '../model/facts.js';
import { Day, type CelValue } from '../cel/values.js';
import { readValue } from './fact-values.js';
import { nearest } from '../cel/nearest.js';

/** The facts, or all that is wrong; `place` of a problem is the fact's name. */
export type ReadFacts =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads facts given as { name: value }, null for "there is none". Unknown names and wrong values are refused, and dates after
 * `today` (civil date) where they make no sense.
 */
export const readFacts = (
  declarations: ReadonlyMap<string, FactDeclaration>,
  given: Readonly<Record<string, unknown>>,
  origin: FactsOrigin,
  today: string,
): ReadFacts => {
  const problems: Problem[] = [];
  const facts: [string, Fact][] = [];
  for (const [name, json] of Object.entries(given)) {
    const declaration = declarations.get(name);
    const problem = declaration === undefined ? unknownFact(name, declarations) : wrongFact(declaration, json, today);
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

const wrongFact = (declaration: FactDeclaration, json: unknown, today: string): Problem | undefined => {
  if (json === null) {
    if (declaration.mayBeNone === true) return undefined;
    return { place: declaration.name, code: 'fact-may-not-be-none', what: `«${declaration.label}»: serve un valore` };
  }
  const read = readValue(declaration, json);
  const wrong = read.ok ? stillToCome(declaration, read.value, today) : read.what;
  return wrong === undefined
    ? undefined
    : { place: declaration.name, code: 'fact-wrong', what: `«${declaration.label}» ${wrong}` };
};

const stillToCome = ({ past }: FactDeclaration, value: CelValue, today: string): string | undefined =>
  past === true && value instanceof Day && value.date > today
    ? 'non può essere una data futura: controllala'
    : undefined;
