// Points of one application and the values that break its ties.
import { ONE_DECIMAL, pointsOfUnits, pointUnits } from '@buono/kernel';
import { jsonOf } from '../cel/json-values.js';
import { Decimal, type CelValue } from '../cel/values.js';
import type { Expression } from '../cel/expression.js';
import type { CompiledAction, CompiledCall } from '../compile/compiled-call.js';
import { evaluate } from '../assess/evaluate.js';
import type { FactView } from '../assess/fact-view.js';
import { viewOf } from '../assess/assess.js';
import type { Score, TieValue } from '../model/assessment.js';
import type { Facts } from '../model/facts.js';
import { windowOn } from '../terms/windows.js';

const NO_SCORE: Score = { total: 0, items: [], ties: [], missing: [] };

/**
 * The score of an application, submitted on this civil date, under an action's ranking. An item whose condition is not known, or touches a fact
 * that is none, gives no points; a tie value that is not there is null and comes last.
 */
export const score = (call: CompiledCall, actionCode: string, facts: Facts, submittedOn: string): Score => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return NO_SCORE;
  const window = windowOn(action.windows, submittedOn);
  return scoreIn(action, viewOf(call, action, facts, { window, submittedOn }));
};

/** The same, of facts that were looked at already. */
export const scoreIn = (action: CompiledAction, view: FactView): Score => {
  const missing = new Set<string>();
  const ask = (expression: Expression): CelValue | undefined => valueOf(expression, view, missing);
  const items = action.ranking.items.flatMap(({ definition, when, points }) => {
    if (when !== undefined && ask(when) !== true) return [];
    const units = unitsIn(ask(points));
    const { id, article, sentence } = definition;
    return units === 0 ? [] : [{ id, article, points: pointsOfUnits(units), sentence }];
  });
  const ties = action.ranking.ties.map(({ by }) => tieOf(ask(by)));
  const units = items.reduce((sum, { points }) => sum + pointUnits(points), 0);
  return { total: pointsOfUnits(units), items, ties, missing: [...missing].sort() };
};

const valueOf = (expression: Expression, view: FactView, missing: Set<string>): CelValue | undefined => {
  const found = evaluate(expression, view);
  if (found.kind === 'unknown') for (const name of found.missing) missing.add(name);
  return found.kind === 'value' ? found.value : undefined;
};

const unitsIn = (points: CelValue | undefined): number =>
  points instanceof Decimal ? points.units : Number(points ?? 0n) * ONE_DECIMAL;

const tieOf = (value: CelValue | undefined): TieValue => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const json = jsonOf(value);
  return typeof json === 'number' || typeof json === 'string' ? json : null;
};
