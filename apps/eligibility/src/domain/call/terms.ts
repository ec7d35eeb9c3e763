// What the procedure needs to know of a call document; criteria, tables and formulas are the engine's and travel unread.
import type { AdhesionTerms, Cents, FundPart, LocalDate, ZoneCode } from '@buono/kernel';
import type { Window } from '../window.js';

/** In which order admitted applications are served: as they arrived, by points, by ISEE, or by a draw. */
export type ServingOrder = 'arrival' | 'score' | 'isee' | 'draw';

/** One application window with its own period of use, both days included. */
export interface WindowTerms extends Window {
  readonly code: string;
  readonly useFrom: LocalDate;
  readonly useTo: LocalDate;
}

/** One line of intervention (azione) of a call. */
export interface ActionTerms {
  readonly code: string;
  readonly title: string;
  readonly deliveryModel: string;
  readonly order: ServingOrder;
  /** Whether a decision waits for the assessment unit (UVM, equipe). */
  readonly assessmentRequired: boolean;
  /** Whether too little money is shared among all in proportion; absent: it is not. */
  readonly sharesMoney?: true;
  /** What of the call's money is for this action only, in cents. */
  readonly reservedCents?: Cents;
  /** Only where they are not the call's. */
  readonly windows?: readonly WindowTerms[];
  readonly zones?: readonly ZoneCode[];
}

/** What providers' invoices must say, and whether a claim waits for them; told to who pays. */
export interface InvoicingTerms {
  readonly required?: boolean;
  readonly taxCode?: string;
  readonly office?: string;
  readonly cig?: string;
}

/** The lot by which lines of claims are examined; percentages as text. Told to who pays. */
export interface SamplingTerms {
  readonly share: string;
  readonly atLeast?: number;
  readonly wholeAbove?: string;
}

/** At which thresholds those concerned are warned: days, and percentages as text. Told to who warns. */
export interface WarningTerms {
  readonly offerDays?: readonly number[];
  readonly voucherDays?: readonly number[];
  readonly voucherLeft?: readonly string[];
  readonly zoneLeft?: readonly string[];
  readonly accreditationDays?: readonly number[];
  readonly entryClosingDays?: readonly number[];
}

/**
 * The terms of one version of a call. `window` and the days of use (when services may be delivered, both included) stretch over
 * all its windows; where there are several, `windows` has them one by one.
 */
export interface CallTerms {
  readonly code: string;
  readonly title: string;
  readonly order: ServingOrder;
  readonly window: Window;
  readonly windows?: readonly WindowTerms[];
  readonly useFrom: LocalDate;
  readonly useTo: LocalDate;
  readonly zones: readonly ZoneCode[];
  readonly actions: readonly ActionTerms[];
  readonly funds: readonly FundPart[];
  /** Codice unico di progetto. */
  readonly cup?: string;
  readonly invoicing?: InvoicingTerms;
  readonly sampling?: SamplingTerms;
  readonly warnings?: WarningTerms;
  /** What providers accept when they join, where only those that joined may serve. */
  readonly providers?: AdhesionTerms | undefined;
}
