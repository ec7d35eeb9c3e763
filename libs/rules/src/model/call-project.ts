// The project (progetto) of a body that is granted money: its budget, its advance, and how its spending is claimed.

/**
 * How what was paid ahead is taken back from claims: a part of each in proportion to the grant, all that the first ones
 * come to, or nothing before the last one.
 */
export type AdvanceRecovery = 'pro-rata' | 'first' | 'final';

/** The project of an action that grants money to bodies. */
export interface CallProject {
  readonly article: string;
  /** What the money may be spent on (voci di spesa). */
  readonly lines: readonly CallProjectLine[];
  /** The part of what is recognised that public money bears, a percentage as CEL; all of it when not said. */
  readonly publicShare?: string;
  /** What may move between lines without an act: percent of all of the plan that an act approved last. Nothing when not said. */
  readonly freeShift?: string;
  /** The service as which interim and final claims are paid. */
  readonly claims: string;
  readonly advance?: CallAdvance;
  /** How many bodies take part, the lead included; one alone when not said. */
  readonly partners?: { readonly min?: number; readonly max?: number };
}

/** A line of the budget: at real cost, on documents; or at so much for each unit, by counting them. */
export interface CallProjectLine {
  readonly code: string;
  readonly label: string;
  /** Euro, like '28.00'. */
  readonly unitCost?: string;
}

/** What is paid before anything is spent. */
export interface CallAdvance {
  /** The service as which it is paid. */
  readonly service: string;
  /** The most that may be asked for; an amount as CEL. */
  readonly most: string;
  /** Only with a surety (fideiussione) of at least as much. */
  readonly surety?: boolean;
  readonly recovery: AdvanceRecovery;
}
