// Assesses one application against one action of a call: outcome per criterion, amount by steps, entitlement.
import { localDate } from '@buono/kernel';
import { Day } from '../cel/values.js';
import type { CompiledAction, CompiledCall } from '../compile/compiled-call.js';
import { ENGINE_VERSION } from '../engine-version.js';
import type {
  Assessment,
  AssessmentDates,
  AssessmentOptions,
  AssessmentOutcome,
  CriterionOutcome,
  RuleFault,
} from '../model/assessment.js';
import type { Facts } from '../model/facts.js';
import { Workings } from './amount.js';
import { checkCriterion } from './criteria.js';
import { makeEntitlement } from './entitlement.js';
import { evaluate } from './evaluate.js';
import { FactView } from './fact-view.js';

/**
 * Assesses facts against an action on these civil dates. Total and deterministic: any facts give an outcome,
 * the same facts the same outcome. For a pre-check both dates are today.
 */
export const assess = (
  call: CompiledCall,
  actionCode: string,
  facts: Facts,
  dates: AssessmentDates,
  options: AssessmentOptions = {},
  // eslint-disable-next-line @typescript-eslint/max-params -- four are the question; the options only label the answer
): Assessment => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return noAction(actionCode);
  const view = viewOf(call, action, facts);
  view.set('submittedOn', new Day(localDate(dates.submittedOn)));
  const checked = action.criteria.map((criterion, index) =>
    checkCriterion(criterion, `${action.place}.criteria[${index}]`, { call, facts, view }),
  );
  const criteria = checked.map(({ outcome }) => outcome);
  const faults = checked.flatMap(({ fault }) => fault ?? []);
  view.set('admittedOn', new Day(localDate(dates.admittedOn)));
  const workings = new Workings(action, view);
  const refused = criteria.some(({ outcome }) => outcome === 'not-met');
  const entitlement = refused ? undefined : makeEntitlement({ call, action, workings, options });
  const outcome = outcomeOf(criteria, workings);
  return {
    outcome,
    criteria,
    steps: workings.steps,
    ...(outcome === 'qualifies' && entitlement !== undefined ? { entitlement } : {}),
    proofs: proofsOf(action, view),
    missing: [...new Set([...criteria.flatMap(({ missing }) => missing), ...workings.missing])].sort(),
    faults: [...faults, ...workings.faults],
    engineVersion: ENGINE_VERSION,
  };
};

/** The view of an action's expressions over these facts, with the call's dates. */
export const viewOf = (call: CompiledCall, action: CompiledAction, facts: Facts): FactView => {
  const view = new FactView(call.facts, facts);
  view.set(
    'call',
    action.callGroup.view((field) => call.dates.get(field)),
  );
  return view;
};

const outcomeOf = (criteria: readonly CriterionOutcome[], workings: Workings): AssessmentOutcome => {
  const any = (outcome: CriterionOutcome['outcome']): boolean => criteria.some((one) => one.outcome === outcome);
  if (any('not-met')) return 'does-not-qualify';
  if (any('needs-officer')) return 'needs-officer';
  if (any('cannot-check-yet') || workings.missing.size > 0) return 'cannot-check-yet';
  return workings.complete ? 'qualifies' : 'needs-officer';
};

const proofsOf = (action: CompiledAction, view: FactView): Assessment['proofs'] =>
  action.proofs
    .filter(({ when }) => {
      if (when === undefined) return true;
      const asked = evaluate(when, view);
      return asked.kind === 'value' && asked.value === true;
    })
    .map(({ definition: { code, label } }) => ({ code, label }));

const noAction = (actionCode: string): Assessment => {
  const fault: RuleFault = {
    place: 'actions',
    reason: 'unknown-action',
    sentence: `l'azione «${actionCode}» non esiste in questo avviso`,
  };
  return {
    outcome: 'needs-officer',
    criteria: [],
    steps: [],
    proofs: [],
    missing: [],
    faults: [fault],
    engineVersion: ENGINE_VERSION,
  };
};
