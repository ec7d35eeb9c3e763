// What a call says of the projects that it grants money to, in figures, and the grant itself as its wallet has it.
import type { Cents, LocalDate } from '@buono/kernel';

/** Cents and basis points (1250 is 12.5%). */
export interface ProjectSettings {
  /** With `unitCostCents` a line is claimed by counting units, without by documents of what was spent. */
  readonly lines: readonly ProjectLine[];
  /** The part of what is recognised that public money bears. */
  readonly shareBasisPoints: number;
  /** Of the plan that an act approved last: what may move between lines without another. */
  readonly freeShiftBasisPoints: number;
  /** The service as which claims are paid. */
  readonly claims: string;
  /** How many bodies take part, the lead included. */
  readonly partners: { readonly min: number; readonly max: number };
  readonly advance?: AdvanceSettings | undefined;
}

export interface ProjectLine {
  readonly code: string;
  readonly label: string;
  readonly unitCostCents?: number | undefined;
}

export interface AdvanceSettings {
  readonly service: string;
  readonly mostCents: number;
  readonly surety: boolean;
  /** How claims give it back: a part of each in proportion to the grant, all of the first ones, or the final one. */
  readonly recovery: 'pro-rata' | 'first' | 'final';
}

/** The grant as its wallet had it when something was asked: its value in cents, and its days, both included. */
export interface Grant {
  readonly settings: ProjectSettings;
  readonly valueCents: Cents;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}
