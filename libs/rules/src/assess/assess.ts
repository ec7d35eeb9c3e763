// Assesses one application against one action of a call: outcome per criterion, amount by steps, entitlement.
import { localDate } from '@buono/kernel';
import { Day } from '../cel/values.js';
import type { CompiledAction, CompiledCall, CompiledWindow } from '../compile/compiled-call.js';
import { ENGINE_VERSION } from '../engine-version.js';
import type {
  Assessment,
  AssessmentDates,
  AssessmentOptions,
  AssessmentOutcome,
  CriterionResult,
  RuleFault,
} from '../model/assessment.js';
import type { Facts } from '../model/facts.js';
import { Workings } from './amount.js';
import { checkCriterion } from './criteria.js';
import { makeEntitlement } from './entitlement.js';
import { factNamed, FactView } from './fact-view.js';
import { proofsIn } from './proofs.js';
import { factOfCalls } from '../terms/incompatibility.js';
import { windowOn } from '../terms/windows.js';

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
  const window = windowOf(action, dates);
  const view = viewOf(call, action, facts, { window, submittedOn: dates.submittedOn });
  const checked = action.criteria.map((criterion, index) =>
    checkCriterion(criterion, `${action.place}.criteria[${index}]`, { call, facts, view }),
  );
  const criteria = checked.map(({ outcome }) => outcome);
  const faults = checked.flatMap(({ fault }) => fault ?? []);
  view.set('admittedOn', new Day(localDate(dates.admittedOn)));
  const workings = new Workings(action, view);
  const results = criteria.map(({ outcome: result }) => result);
  const refused = results.includes('not-met');
  const entitlement = refused
    ? undefined
    : makeEntitlement({ call, action, workings, options, ...(window && { window: window.window }) });
  const outcome = outcomeOf(results, workings);
  return {
    outcome,
    criteria,
    steps: workings.steps,
    ...(outcome === 'qualifies' && entitlement !== undefined ? { entitlement } : {}),
    proofs: proofsIn(action, view).map(({ code, label }) => ({ code, label })),
    renunciations: renunciationsOf(action, facts),
    missing: allMissing(criteria, workings),
    faults: [...faults, ...workings.faults],
    engineVersion: ENGINE_VERSION,
  };
};

/** The facts that criteria and amounts lack, in alphabetical order. */
export const allMissing = (
  criteria: readonly { readonly missing: readonly string[] }[],
  { missing }: Workings,
): readonly string[] => [...new Set([...criteria.flatMap((one) => one.missing), ...missing])].sort();

/** The window that an application came in. */
export const windowOf = (
  { windows }: CompiledAction,
  { window, submittedOn }: AssessmentDates,
): CompiledWindow | undefined => windows.find((one) => one.window.code === window) ?? windowOn(windows, submittedOn);

/** The view of an action's expressions over these facts, with the dates of a window and the day of the application. */
export const viewOf = (
  call: CompiledCall,
  action: CompiledAction,
  facts: Facts,
  { window, submittedOn }: { readonly window: CompiledWindow | undefined; readonly submittedOn: string },
): FactView => {
  const view = new FactView(call.facts, facts, action.early);
  view.set('submittedOn', new Day(localDate(submittedOn)));
  view.set(
    'call',
    action.callGroup.view((field) => window?.dates.get(field)),
  );
  return view;
};

/** What criteria and workings come to. */
export const outcomeOf = (results: readonly CriterionResult[], workings: Workings): AssessmentOutcome => {
  if (results.includes('not-met')) return 'does-not-qualify';
  if (results.includes('needs-officer')) return 'needs-officer';
  if (results.includes('cannot-check-yet') || workings.missing.size > 0) return 'cannot-check-yet';
  return workings.complete ? 'qualifies' : 'needs-officer';
};

/** What is given up before the voucher, where a fact says that it is had. */
const renunciationsOf = ({ policies }: CompiledAction, facts: Facts): Assessment['renunciations'] =>
  policies.incompatible
    .filter((one) => {
      if (one.does !== 'renounce') return false;
      return [one.fact, factOfCalls(one)?.name].some((name) => {
        const had = name === undefined ? undefined : factNamed(facts, name);
        return had?.state === 'known' && had.value === true;
      });
    })
    .map(({ id, article, sentence }) => ({ id, article, sentence }));

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
    renunciations: [],
    missing: [],
    faults: [fault],
    engineVersion: ENGINE_VERSION,
  };
};
