// The answers of the engine: outcome per criterion, steps of the amount, score, problems of a document.
import type { Entitlement } from './entitlement.js';
import type { FactSource, JsonValue } from './facts.js';

/** What the engine says of an application; 'needs-officer' is what a fault leaves: never a refusal. */
export type AssessmentOutcome = 'qualifies' | 'does-not-qualify' | 'cannot-check-yet' | 'needs-officer';

/** What the engine says of one criterion. */
export type CriterionResult = 'met' | 'not-met' | 'not-applicable' | 'cannot-check-yet' | 'needs-officer';

/** A fact as shown beside the criterion that used it; value null = known to be none. */
export interface ShownFact {
  readonly label: string;
  readonly value: JsonValue | null;
  readonly source: FactSource;
  /** When it was said, and from what, where that is known. */
  readonly at?: string;
  readonly ref?: string;
}

/** One criterion, with the sentence that the family reads and the facts that it looked at. */
export interface CriterionOutcome {
  readonly id: string;
  readonly article: string;
  readonly outcome: CriterionResult;
  readonly sentence: string;
  readonly remedy?: string;
  readonly values: Readonly<Record<string, ShownFact>>;
  /** Names of the facts that are not known yet. */
  readonly missing: readonly string[];
}

/** One step of the amount: the formula and its result, as a value and as Italian text. */
export interface Step {
  readonly name: string;
  readonly article: string;
  readonly sentence: string;
  readonly formula: string;
  readonly result: JsonValue;
  readonly resultText: string;
}

/** Why the engine needs an officer: where in the call, and a sentence. */
export interface RuleFault {
  readonly place: string;
  readonly reason:
    | 'wrong-fact'
    | 'fact-is-none'
    | 'outside-table'
    | 'negative-amount'
    | 'amount-is-zero'
    | 'dates-reversed'
    | 'unknown-action'
    | 'engine';
  readonly sentence: string;
}

/** The whole answer for one application and action; the entitlement only when it qualifies. */
export interface Assessment {
  readonly outcome: AssessmentOutcome;
  readonly criteria: readonly CriterionOutcome[];
  readonly steps: readonly Step[];
  readonly entitlement?: Entitlement;
  readonly proofs: readonly { readonly code: string; readonly label: string }[];
  /** Incompatible benefits that the facts tell of and that must be given up before the voucher. */
  readonly renunciations: readonly { readonly id: string; readonly article: string; readonly sentence: string }[];
  /** All facts not known yet that criteria, amounts or dates ask for, in alphabetical order. */
  readonly missing: readonly string[];
  readonly faults: readonly RuleFault[];
  readonly engineVersion: string;
}

/** The civil dates (Europe/Rome) an assessment is made for. */
export interface AssessmentDates {
  readonly submittedOn: string;
  readonly admittedOn: string;
  /** The code of the window that the application came in; not said: the last that had opened on that day. */
  readonly window?: string;
}

/** Which published call the entitlement belongs to. */
export interface AssessmentOptions {
  readonly callId?: string;
  readonly callVersion?: number;
}

/** A value that breaks a tie; null sorts last in either direction. */
export type TieValue = number | string | null;

/** Points of one application, item by item, and its tie-breaking values in the call's order. */
export interface Score {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly article: string;
    readonly points: number;
    readonly sentence: string;
  }[];
  readonly ties: readonly TieValue[];
  readonly missing: readonly string[];
}

/** An application that waits for its place; `receipt` is its number in the register, `draw` what the lot gave it. */
export interface RankEntry {
  readonly id: string;
  readonly total: number;
  readonly ties: readonly TieValue[];
  readonly receipt: number;
  readonly draw?: string;
}

/** A place in a ranking, from 1. */
export interface RankedEntry {
  readonly id: string;
  readonly place: number;
  /** What decided between it and the one above: 0 the points, 1… the ties in their order, then the lot, then the receipt. */
  readonly by: number;
}

/** What is wrong with a document, where, and what to do about it. */
export interface Problem {
  /** Path in the document: 'actions[0].tables.caps.rows[2]'. Empty = the document itself. */
  readonly place: string;
  /** Italian sentence, remedy included. */
  readonly what: string;
  /** Stable kebab-case code. */
  readonly code: string;
}
