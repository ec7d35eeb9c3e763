// What a decision pins of the engine's answer: enough to say why, and to give the same answer again. Personal values stay sealed.
import type { Cents, LocalDate } from '@buono/kernel';

/** What the engine says of one criterion (requisito). */
export type CriterionResult = 'met' | 'not-met' | 'not-applicable' | 'cannot-check-yet' | 'needs-officer';

/** One criterion as it stands in the act: article and sentence, without the values that it looked at. */
export interface CriterionFinding {
  readonly id: string;
  readonly article: string;
  readonly outcome: CriterionResult;
  readonly sentence: string;
}

/** What is due, as far as the procedure reads it; the rest of the entitlement travels with it unread. */
export interface Due {
  readonly valueCents: Cents;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** The engine's answer, pinned: on which version of the call, by which engine, on which dates. */
export interface Evaluation {
  readonly outcome: 'qualifies' | 'does-not-qualify' | 'cannot-check-yet' | 'needs-officer';
  readonly callVersion: number;
  readonly engineVersion: string;
  readonly submittedOn: LocalDate;
  readonly evaluatedOn: LocalDate;
  readonly criteria: readonly CriterionFinding[];
  /** Names of the facts that are not known yet; never their values. */
  readonly missing: readonly string[];
  readonly due?: Due;
  /** Points for the ranking, where the action has one. */
  readonly score?: number;
}

/** The criteria that are not met: the reasons of a refusal. */
export const notMet = (evaluation: Evaluation): readonly CriterionFinding[] =>
  evaluation.criteria.filter(({ outcome }) => outcome === 'not-met');
