// Compiles a call document, once per version; what is wrong comes out as problems with their place.
import { localDate } from '@buono/kernel';
import { Day } from '../cel/values.js';
import { CATALOGUE } from '../facts/facts-catalogue.js';
import { Problems } from '../document/problems.js';
import type { Problem } from '../model/assessment.js';
import type { CallDocument } from '../model/call-document.js';
import type { FactDeclaration } from '../model/facts.js';
import { compileAction } from './compile-action.js';
import type { CompiledAction, CompiledCall } from './compiled-call.js';
import { checkLimits } from './compile-services.js';
import { Compiler } from './compiler.js';
import { callDates, isReserved } from './names.js';

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
  const dates = new Map([...callDates(document)].map(([field, date]) => [field, new Day(localDate(date))]));
  return { document, facts, dates, actions: new Map(ready.map((action) => [action.definition.code, action])) };
};

/** Compiles a checked document. Throws UncompilableCall if it is not one. */
export const compileCall = (document: CallDocument): CompiledCall => {
  const problems = new Problems();
  const call = compileParts(document, problems);
  if (problems.list.length > 0) throw new UncompilableCall(document.code, problems.list);
  return call;
};

const factsOf = (document: CallDocument, problems: Problems): ReadonlyMap<string, FactDeclaration> => {
  const facts = new Map(CATALOGUE);
  for (const [index, fact] of (document.facts ?? []).entries()) {
    const place = `facts[${index}]`;
    if (facts.has(fact.name) || isReserved(fact.name)) {
      const why = CATALOGUE.has(fact.name) ? 'è già un fatto del catalogo: usalo senza dichiararlo' : 'è già usato';
      problems.add(`${place}.name`, 'name-taken', `il nome «${fact.name}» ${why}`);
      continue;
    }
    if (fact.format !== undefined && fact.type !== 'string')
      problems.add(`${place}.format`, 'limits-wrong', 'format vale solo per string');
    checkLimits(problems.add.bind(problems), fact, place);
    facts.set(fact.name, fact);
  }
  return facts;
};
