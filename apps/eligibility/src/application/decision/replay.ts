// A decision taken again beside the decision that was taken: criterion by criterion, step by step, figure by figure.
import type { JsonValue } from '@buono/rules';
import type { Evaluation } from '../../domain/application/evaluation.js';
import { sameValue } from './same-value.js';

/** A step of the amount as a decision pins it, sealed with its evidence; sentence and formula stand in the call's version. */
export interface PinnedStep {
  readonly name: string;
  readonly result: JsonValue;
}

/** What a decision rested on: the engine's answer and, since steps are pinned, how the amount came about. */
export interface Reasoning {
  readonly evaluation: Evaluation;
  readonly steps?: readonly PinnedStep[];
}

/** One thing that comes out otherwise; a side on which it is not there is null. */
export interface Difference {
  readonly what: 'outcome' | 'criterion' | 'step' | 'due' | 'score' | 'missing';
  /** The id of the criterion, the name of the step or of the member of what is due. */
  readonly name: string;
  readonly decided: unknown;
  readonly now: unknown;
}

/** Everything that comes out otherwise; nothing, when the decision stands as it was. Steps are compared where both know them. */
export const differencesBetween = (decided: Reasoning, now: Reasoning): readonly Difference[] => {
  const [was, is] = [decided.evaluation, now.evaluation];
  const found = [
    ...between('outcome', { outcome: was.outcome }, { outcome: is.outcome }),
    ...between('criterion', byId(was.criteria), byId(is.criteria)),
    ...between('missing', { missing: was.missing }, { missing: is.missing }),
    ...between('due', figuresOf(was), figuresOf(is)),
    ...between('score', { score: was.score }, { score: is.score }),
  ];
  if (decided.steps === undefined || now.steps === undefined) return found;
  return [...found, ...between('step', byName(decided.steps), byName(now.steps))];
};

type Named = Readonly<Record<string, unknown>>;

const between = (what: Difference['what'], was: Named, is: Named): readonly Difference[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !sameValue(was[name], is[name]))
    .map((name) => ({ what, name, decided: was[name] ?? null, now: is[name] ?? null }));

const byId = (criteria: Evaluation['criteria']): Named => Object.fromEntries(criteria.map((one) => [one.id, one]));
const byName = (steps: readonly PinnedStep[]): Named => Object.fromEntries(steps.map((one) => [one.name, one.result]));

// Another engine may say the same: its name is told, and is no difference.
const figuresOf = ({ due }: Evaluation): Named => ({ ...due, engineVersion: undefined });
