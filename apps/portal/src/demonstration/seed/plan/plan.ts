// What shall happen in a demonstration: who applies for what, how far it goes, who serves them, and where claims end.
import type { YearMonth } from '@buono/kernel';
import type { HeadlineCall } from '@buono/rules/headline-calls';
import type { InventedPerson } from '../people/invented-people.js';
import type { PlannedProvider } from '../people/invented-providers.js';
import type { Who } from '../people/who.js';
import type { GivenFacts, Measure } from './measure.js';

/** How far an application goes. */
export type Fate =
  | 'draft'
  | 'withdrawn'
  /** Sent, and on the office's desk. */
  | 'submitted'
  /** Sent and assessed, still to be decided. */
  | 'assessed'
  | 'refused'
  /** Admitted at the end of the story: the family has not answered the offer yet. */
  | 'offered'
  /** Admitted at its beginning and never answered. */
  | 'lapsed'
  | 'renounced'
  | 'in-use'
  | 'suspended'
  /** Closed by the office while something was left. */
  | 'closed';

/** On whose behalf somebody applies. */
export interface PlannedApplicant {
  readonly who: Who;
  readonly relation: 'self' | 'parent' | 'tutor' | 'delegate';
  readonly mandate?: string;
}

/** One application and all that follows from it. */
export interface PlannedCase {
  readonly key: string;
  readonly measure: Measure;
  readonly recipient: InventedPerson;
  readonly applicant: PlannedApplicant;
  readonly facts: GivenFacts;
  readonly assessment: GivenFacts | undefined;
  readonly fate: Fate;
  /** With the others at the beginning, or a few days before the end. */
  readonly comes: 'first' | 'recently';
  /** Who serves them; undefined where the family is paid back. */
  readonly provider: PlannedProvider | undefined;
}

/** How far the money of one zone's lines in a claim goes, and what is planted in it. */
export interface ClaimEnd {
  readonly until: 'open' | 'submitted' | 'settled' | 'drafted' | 'ordered' | 'paid';
  /** The first line is approved for half of what was asked. */
  readonly cut: boolean;
  readonly bank: 'whole' | 'less' | 'returned';
}

/** Whose claim of which month. */
export interface ClaimPlace {
  readonly call: HeadlineCall;
  /** Key of the provider or of the case that is paid back. */
  readonly payee: string;
  readonly month: YearMonth;
  readonly zone: string;
}

/** A whole demonstration. */
export interface Plan {
  /** Part of every idempotency key: two sets with the same name are the same. */
  readonly set: string;
  /** Put after the codes of the headline calls where those are taken. */
  readonly codeSuffix: string;
  /** How much of each call is given to the zones at once, in thousandths; all of it unless said. */
  readonly tranches: Partial<Record<HeadlineCall, number>>;
  readonly providers: readonly PlannedProvider[];
  readonly cases: readonly PlannedCase[];
  /** Whether the office asks for an evaluation before it decides; the decision makes its own anyway. */
  readonly evaluates: boolean;
  /** Whether the first entry of a case in a month is a mistake: taken back at once and entered again. */
  mistaken(key: string, month: YearMonth): boolean;
  /** The entry of a case and month that is taken back after its claim was paid, and in which later month. */
  readonly correction?: { readonly key: string; readonly served: YearMonth; readonly corrected: YearMonth };
  claimEnd(place: ClaimPlace): ClaimEnd;
}

const UNDECIDED: ReadonlySet<Fate> = new Set<Fate>(['draft', 'withdrawn', 'submitted', 'assessed']);
const UNASSESSED: ReadonlySet<Fate> = new Set<Fate>(['draft', 'withdrawn', 'submitted']);
const ACCEPTED: ReadonlySet<Fate> = new Set<Fate>(['in-use', 'suspended', 'closed']);

export const isSent = ({ fate }: PlannedCase): boolean => fate !== 'draft';
export const isAssessed = ({ fate }: PlannedCase): boolean => !UNASSESSED.has(fate);
export const isDecided = ({ fate }: PlannedCase): boolean => !UNDECIDED.has(fate);
export const isAdmitted = (planned: PlannedCase): boolean => isDecided(planned) && planned.fate !== 'refused';
export const isAccepted = ({ fate }: PlannedCase): boolean => ACCEPTED.has(fate);
