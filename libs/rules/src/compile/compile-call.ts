// Compiles a call document, once per version; what is wrong comes out as problems with their place.
import { CATALOGUE } from '../facts/facts-catalogue.js';
import { checkPolicies } from '../document/check-policies.js';
import { Problems } from '../document/problems.js';
import type { Problem } from '../model/assessment.js';
import type { CallDocument } from '../model/call-document.js';
import type { FactDeclaration } from '../model/facts.js';
import { compileAction } from './compile-action.js';
import type { CompiledAction, CompiledCall } from './compiled-call.js';
import { checkLimits } from './compile-services.js';
import { Compiler } from './compiler.js';
import { factsOfHouseholds } from '../terms/household-ceilings.js';
import { factsOfCalls } from '../terms/incompatibility.js';
import { isReserved } from './names.js';

/** Thrown when a document that was never checked, or is no longer good for this engine, is compiled. */
export class UncompilableCall extends Error {
  override readonly name = 'UncompilableCall';
  constructor(
    readonly code: string,
    readonly problems: readonly Problem[],
  ) {
    super(`call ${code} does not compile: ${problems.map(({ place, code: what }) => `${place} ${what}`).join(', ')}`);
  }
}

/** Compiles the parts of a document of good shape; problems are added to the list. */
export const compileParts = (document: CallDocument, problems: Problems): CompiledCall => {
  const facts = factsOf(document, problems);
  const compiler = new Compiler(problems);
  const actions = document.actions.map((action, index) =>
    compileAction(compiler, { document, facts, action, place: `actions[${index}]` }),
  );
  const ready = actions.filter((action): action is CompiledAction => action !== undefined);
  checkPolicies(document, facts, problems);
  return { document, facts, actions: new Map(ready.map((action) => [action.definition.code, action])) };
};

/** Compiles a checked document. Throws UncompilableCall if it is not one. */
export const compileCall = (document: CallDocument): CompiledCall => {
  const problems = new Problems();
  const call = compileParts(document, problems);
  if (problems.list.length > 0) throw new UncompilableCall(document.code, problems.list);
  return call;
};

const factsOf = (document: CallDocument, problems: Problems): ReadonlyMap<string, FactDeclaration> => {
  const implied = [...factsOfCalls(document), ...factsOfHouseholds(document)].map((fact) => [fact.name, fact] as const);
  const facts = new Map<string, FactDeclaration>([...CATALOGUE, ...implied]);
  for (const [index, fact] of (document.facts ?? []).entries()) {
    const place = `facts[${index}]`;
    if (facts.has(fact.name) || isReserved(fact.name)) {
      problems.add(`${place}.name`, 'name-taken', `il nome «${fact.name}» ${whyTaken(fact.name)}`);
      continue;
    }
    if (fact.past === true && fact.type !== 'LocalDate')
      problems.add(`${place}.past`, 'limits-wrong', 'past vale solo per LocalDate');
    if (fact.format !== undefined && fact.type !== 'string')
      problems.add(`${place}.format`, 'limits-wrong', 'format vale solo per string');
    checkLimits(problems.add.bind(problems), fact, place);
    facts.set(fact.name, fact);
  }
  return facts;
};

const whyTaken = (name: string): string => {
  if (CATALOGUE.has(name)) return 'è già un fatto del catalogo: usalo senza dichiararlo';
  return isReserved(name) ? 'è una parola delle espressioni: scegline un altro' : 'è già usato: scegline un altro';
};
