// How an application stands under the rules of a call: outcome, value and points, without what explains them.
import { localDate } from '@buono/kernel';
import { Workings } from '../assess/amount.js';
import { allMissing, outcomeOf, viewOf, windowOf } from '../assess/assess.js';
import { resultOf } from '../assess/criteria.js';
import { worthOf } from '../assess/entitlement.js';
import { Day } from '../cel/values.js';
import type { CompiledCall } from '../compile/compiled-call.js';
import type { Assessment, AssessmentDates, Score } from '../model/assessment.js';
import type { Facts } from '../model/facts.js';
import { scoreIn } from './score.js';

/** The outcome and the missing facts of an assessment, its value in cents (0 unless it qualifies), points and tie values. */
export interface Standing extends Pick<Assessment, 'outcome' | 'missing'>, Pick<Score, 'total' | 'ties'> {
  readonly valueCents: number;
}

/**
 * What `assess` and `score` say, always the same as there, of facts that are read once. No sentence, step or proof is made of
 * it: a simulation asks this of a hundred thousand applications, twice.
 */
export const standingOf = (call: CompiledCall, actionCode: string, facts: Facts, dates: AssessmentDates): Standing => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return { outcome: 'needs-officer', valueCents: 0, missing: [], total: 0, ties: [] };
  const window = windowOf(action, dates);
  const view = viewOf(call, action, facts, { window, submittedOn: dates.submittedOn });
  const { total, ties } = scoreIn(action, view);
  const found = action.criteria.map((criterion) => resultOf(criterion, '', view));
  view.set('admittedOn', new Day(localDate(dates.admittedOn)));
  const workings = new Workings(action, view, false);
  const results = found.map(({ result }) => result);
  const worth = results.includes('not-met')
    ? undefined
    : worthOf({ call, action, workings, options: {}, ...(window && { window: window.window }) });
  const outcome = outcomeOf(results, workings);
  const valueCents = outcome === 'qualifies' ? (worth?.valueCents ?? 0) : 0;
  return { outcome, valueCents, missing: allMissing(found, workings), total, ties };
};
