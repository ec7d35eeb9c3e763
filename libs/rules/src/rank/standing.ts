// How an application stands under the rules of a call: outcome, value and points, without what explains them.
import { localDate } from '@buono/kernel';
import { Workings } from '../assess/amount.js';
import { allMissing, outcomeOf, viewOf, windowOf } from '../assess/assess.js';
import { resultOf } from '../assess/criteria.js';
import { worthOf } from '../assess/entitlement.js';
import { Day } from '../cel/values.js';
import type { FactView } from '../assess/fact-view.js';
import type { CompiledAction, CompiledCall, CompiledWindow } from '../compile/compiled-call.js';
import type { Assessment, AssessmentDates, Score } from '../model/assessment.js';
import type { Facts } from '../model/facts.js';
import { scoreIn } from './score.js';

/** The outcome and the missing facts of an assessment, its value in cents (0 unless it qualifies), points and tie values. */
export interface Standing extends Pick<Assessment, 'outcome' | 'missing'>, Pick<Score, 'total' | 'ties'> {
  readonly valueCents: number;
}

/** What is asked of an application. */
export interface Asked {
  readonly actionCode: string;
  readonly facts: Facts;
  readonly dates: AssessmentDates;
}

/** The half of a standing that criteria and amounts give, and the half that the ranking gives. */
export type Assessed = Pick<Standing, 'outcome' | 'missing' | 'valueCents'>;
export type Scored = Pick<Standing, 'total' | 'ties'>;

/**
 * What `assess` and `score` say, always the same as there, of facts that are read once. No sentence, step, proof or entitlement
 * is made of it: a simulation asks this of a hundred thousand applications, twice. A half that is `known` is not asked again.
 */
export const standingOf = (
  call: CompiledCall,
  { actionCode, facts, dates }: Asked,
  known: { readonly assessed?: Assessed; readonly scored?: Scored } = {},
): Standing => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return { outcome: 'needs-officer', valueCents: 0, missing: [], total: 0, ties: [] };
  if (known.assessed !== undefined && known.scored !== undefined) return standing(known.assessed, known.scored);
  const window = windowOf(action, dates);
  const view = viewOf(call, action, facts, { window, submittedOn: dates.submittedOn });
  const scored = known.scored ?? scoreIn(action, view);
  return standing(known.assessed ?? assessedIn({ call, action, view, dates, window }), scored);
};

const standing = ({ outcome, missing, valueCents }: Assessed, { total, ties }: Scored): Standing => ({
  outcome,
  missing,
  valueCents,
  total,
  ties,
});

interface Looking {
  readonly call: CompiledCall;
  readonly action: CompiledAction;
  readonly view: FactView;
  readonly dates: AssessmentDates;
  readonly window: CompiledWindow | undefined;
}

const assessedIn = ({ call, action, view, dates, window }: Looking): Assessed => {
  const found = action.criteria.map((criterion) => resultOf(criterion, '', view));
  view.set('admittedOn', new Day(localDate(dates.admittedOn)));
  const workings = new Workings(action, view, false);
  const results = found.map(({ result }) => result);
  const worth = results.includes('not-met')
    ? undefined
    : worthOf({ call, action, workings, options: {}, ...(window && { window: window.window }) });
  const outcome = outcomeOf(results, workings);
  const valueCents = outcome === 'qualifies' ? (worth?.valueCents ?? 0) : 0;
  return { outcome, valueCents, missing: allMissing(found, workings) };
};
