// What rules read of a care plan: its areas and supports as facts that the assessment unit says.
import { dateInRome, type Instant } from '@buono/kernel';
import {
  PLAN_SUPPORTS,
  readFacts,
  supportText,
  type CallAction,
  type CompiledCall,
  type PlanSupport,
} from '@buono/rules';
import { byClass, type FactsByClass } from '../application/content.js';
import { answer, refused, type Answer } from '../answer.js';
import type { PlannedSupport } from './plan-text.js';

/** A support as it comes in. */
export type SupportInput = PlanSupport & { readonly note?: string };

/** The supports as the action calls them; one that it does not foresee, or that is there twice, is named. */
export const plannedSupports = (
  { services, areas = [] }: Pick<CallAction, 'services' | 'areas'>,
  supports: readonly SupportInput[],
): Answer<readonly PlannedSupport[]> => {
  const labels = new Map([...areas, ...services].map(({ code, label }) => [code, label]));
  const errors = supports.flatMap(({ code }, index) => {
    const field = `supports.${index}.code`;
    if (!labels.has(code))
      return [
        { field, detail: `«${code}» non è un servizio né un’area dell’azione: ${[...labels.keys()].join(', ')}` },
      ];
    const first = supports.findIndex((other) => other.code === code);
    return first === index ? [] : [{ field, detail: `«${code}» c’è già: scrivilo una volta sola` }];
  });
  if (errors.length > 0) return refused('facts-wrong', errors);
  return answer(supports.map((support) => ({ ...support, label: labels.get(support.code) ?? support.code })));
};

/** The facts of a plan by name, as an assessment says them. */
export const planFacts = (
  action: CallAction,
  supports: readonly PlannedSupport[],
): Readonly<Record<string, unknown>> => {
  const areaOf = new Map(action.services.map(({ code, area }) => [code, area]));
  const named = supports.map(({ code }) => (areaOf.has(code) ? areaOf.get(code) : code));
  const areas = (action.areas ?? []).map(({ code }) => code).filter((code) => named.includes(code));
  const areasFact = action.assessment?.plan?.areasFact;
  return {
    ...(areasFact !== undefined && { [areasFact]: areas }),
    [PLAN_SUPPORTS]: supports.map(supportText),
    planApproved: true,
    caseManagerNamed: true,
  };
};

/** The same, read and by class. */
export const sealedFacts = (
  call: CompiledCall,
  given: Readonly<Record<string, unknown>>,
  at: Instant,
): Answer<FactsByClass> => {
  const read = readFacts(call.facts, given, { source: 'assessment', at }, dateInRome(at));
  if (read.ok) return answer(byClass(call, read.facts));
  const errors = read.problems.map(({ place, what }) => ({ field: `supports (${place})`, detail: what }));
  return refused('facts-wrong', errors);
};
