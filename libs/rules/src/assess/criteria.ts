// The outcome of each criterion, with the facts it looked at and the sentence that the family reads.
import { jsonOf } from '../cel/json-values.js';
import type { CompiledCall, CompiledCriterion } from '../compile/compiled-call.js';
import type { CriterionOutcome, CriterionResult, RuleFault, ShownFact } from '../model/assessment.js';
import type { FactDeclaration, Facts, FactsOrigin } from '../model/facts.js';
import { evaluate, type Evaluated } from './evaluate.js';
import { factNamed, type FactView } from './fact-view.js';

/** What a criterion is checked with. */
export interface Situation {
  readonly call: CompiledCall;
  readonly facts: Facts;
  readonly view: FactView;
}

/** A criterion's outcome, and the fault if the engine needs an officer. */
export interface CheckedCriterion {
  readonly outcome: CriterionOutcome;
  readonly fault?: RuleFault;
}

interface Found {
  readonly result: CriterionResult;
  readonly missing: readonly string[];
  readonly fault?: RuleFault;
}

/** Checks one criterion. */
export const checkCriterion = (criterion: CompiledCriterion, place: string, situation: Situation): CheckedCriterion => {
  const found = resultOf(criterion, place, situation.view);
  const { id, article, remedy } = criterion.definition;
  const withRemedy = remedy !== undefined && found.result === 'not-met' ? { remedy } : {};
  const outcome: CriterionOutcome = {
    id,
    article,
    outcome: found.result,
    sentence: sentenceOf(criterion, found, situation.call.facts),
    ...withRemedy,
    values: { ...shownFacts(criterion, situation.facts), ...shownNumbers(criterion, situation.view) },
    missing: found.missing,
  };
  return found.fault === undefined ? { outcome } : { outcome, fault: found.fault };
};

/** Whether a criterion is met, what it lacks for an answer, and the fault if there is one. */
export const resultOf = ({ when, test }: CompiledCriterion, place: string, view: FactView): Found => {
  if (when !== undefined) {
    const asked = evaluate(when, view);
    if (asked.kind === 'value' && asked.value === false) return { result: 'not-applicable', missing: [] };
    if (asked.kind === 'none') {
      const sentence = `${asked.facts.join(', ')} risulta assente: non si può dire se il requisito si applica`;
      return {
        result: 'needs-officer',
        missing: [],
        fault: { place: `${place}.when`, reason: 'fact-is-none', sentence },
      };
    }
    if (asked.kind !== 'value') return openOrFault(asked, `${place}.when`);
  }
  const tested = evaluate(test, view);
  if (tested.kind === 'value') return { result: tested.value === true ? 'met' : 'not-met', missing: [] };
  if (tested.kind === 'none') return { result: 'not-met', missing: [] };
  return openOrFault(tested, `${place}.test`);
};

const openOrFault = (found: Extract<Evaluated, { kind: 'unknown' | 'fault' }>, place: string): Found => {
  if (found.kind === 'unknown') return { result: 'cannot-check-yet', missing: found.missing };
  const { reason, sentence } = found;
  return { result: 'needs-officer', missing: [], fault: { place, reason, sentence } };
};

const sentenceOf = (
  { definition }: CompiledCriterion,
  found: Found,
  facts: ReadonlyMap<string, FactDeclaration>,
): string => {
  switch (found.result) {
    case 'met':
      return definition.met;
    case 'not-met':
      return definition.notMet;
    case 'not-applicable':
      return 'Questo requisito non riguarda la domanda.';
    case 'cannot-check-yet':
      return `Non si può ancora verificare: manca ${found.missing.map((name) => facts.get(name)?.label ?? name).join(', ')}.`;
    case 'needs-officer':
      return `Serve la verifica di un operatore: ${found.fault?.sentence ?? ''}.`;
  }
};

const shownFacts = ({ looksAt }: CompiledCriterion, facts: Facts): Readonly<Record<string, ShownFact>> => {
  const shown: Record<string, ShownFact> = {};
  for (const { name, label } of looksAt) {
    const fact = factNamed(facts, name);
    if (fact === undefined) continue;
    const value = fact.state === 'known' ? fact.value : null;
    shown[name] = { label, value, ...originOf(fact) };
  }
  return shown;
};

/** The numbers that it named and that came to a value, as facts made from others. */
const shownNumbers = ({ reckons }: CompiledCriterion, view: FactView): Readonly<Record<string, ShownFact>> =>
  Object.fromEntries(
    reckons.flatMap(({ name, sentence }) => {
      const value = view.workedOut(name);
      return value === undefined ? [] : [[name, { label: sentence, value: jsonOf(value), source: 'derived' }] as const];
    }),
  );

const originOf = ({ source, at, ref }: FactsOrigin): FactsOrigin => ({
  source,
  ...(at !== undefined && { at }),
  ...(ref !== undefined && { ref }),
});
