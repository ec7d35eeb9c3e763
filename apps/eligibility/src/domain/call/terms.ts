// What the procedure needs to know of a call document; criteria, tables and formulas are the engine's and travel unread.
import type { FundPart, LocalDate, ZoneCode } from '@buono/kernel';
import type { Window } from '../window.js';

/** In which order admitted applications are served: as they arrived, or by score. */
export type ServingOrder = 'arrival' | 'score';

/** One line of intervention (azione) of a call. */
export interface ActionTerms {
  readonly code: string;
  readonly title: string;
  readonly deliveryModel: string;
  readonly order: ServingOrder;
  /** Whether a decision waits for the assessment unit (UVM, equipe). */
  readonly assessmentRequired: boolean;
}

/** The terms of one version of a call. `use` is when services may be delivered, both days included. */
export interface CallTerms {
  readonly code: string;
  readonly title: string;
  readonly order: ServingOrder;
  readonly window: Window;
  readonly useFrom: LocalDate;
  readonly useTo: LocalDate;
  readonly zones: readonly ZoneCode[];
  readonly actions: readonly ActionTerms[];
  readonly funds: readonly FundPart[];
}
