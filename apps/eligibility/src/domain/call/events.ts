// What happens to a call (avviso): drafted, approved, published by an act, amended version by version, halted, ended.
import type { CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { CallTerms } from './terms.js';

/** `document` is the call document as JSON text, kept word for word: every decision names the version it was taken on. */
export interface CallDrafted {
  readonly type: 'CallDrafted';
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly document: string;
  /** Who wrote it; drafts of earlier releases do not say. */
  readonly by?: PersonId;
}

export interface DraftAmended {
  readonly type: 'DraftAmended';
  readonly terms: CallTerms;
  readonly document: string;
  readonly by?: PersonId;
}

/** A second person has approved the draft as it stands (avviso approvato). */
export interface CallDraftApproved {
  readonly type: 'CallDraftApproved';
  readonly callId: CallId;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The draft is in force as version 1, from the day of publication. */
export interface CallPublished {
  readonly type: 'CallPublished';
  readonly callId: CallId;
  readonly version: number;
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly effectiveFrom: LocalDate;
  readonly publishedOn: LocalDate;
}

/** What an amending act is: a change, an earlier version brought back, a later closing (proroga), more money (rifinanziamento). */
export type AmendmentKind = 'amendment' | 'restoration' | 'extension' | 'refinancing';

/** To which applications a version applies: those that arrive from its day on, or also those received and not decided. */
export type AppliesTo = 'new' | 'pending';

/** A stretch in which the platform could not be reached, as an act says. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/** A further version, for applications that arrive from `effectiveFrom` on, and for pending ones where the act says so. */
export interface CallAmended {
  readonly type: 'CallAmended';
  readonly callId: CallId;
  readonly version: number;
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly document: string;
  readonly effectiveFrom: LocalDate;
  readonly publishedOn: LocalDate;
  /** A plain amendment when not said. */
  readonly kind?: AmendmentKind;
  /** New applications only when not said. */
  readonly appliesTo?: AppliesTo;
  /** The version that was brought back. */
  readonly restores?: number;
  /** From when to when the platform could not be reached, where the act gives that time back. */
  readonly outage?: Outage;
}

/** No application is taken until the call is resumed (sospeso). The reason is published with the act and speaks of no person. */
export interface CallSuspended {
  readonly type: 'CallSuspended';
  readonly callId: CallId;
  readonly actNumber: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface CallResumed {
  readonly type: 'CallResumed';
  readonly callId: CallId;
  readonly actNumber: string;
  readonly at: Instant;
}

/** The call has no effect any more (annullato). The reason is published with the act and speaks of no person. */
export interface CallAnnulled {
  readonly type: 'CallAnnulled';
  readonly callId: CallId;
  readonly actNumber: string;
  readonly reason: string;
  readonly on: LocalDate;
}

/** The steps of a closed call that acts record: examination, rankings, carrying out, reporting of the spending. */
export type RecordedStage =
  'in-examination' | 'provisional-ranking' | 'final-ranking' | 'in-progress' | 'in-reporting' | 'concluded';

export interface CallAdvanced {
  readonly type: 'CallAdvanced';
  readonly callId: CallId;
  readonly stage: RecordedStage;
  readonly actNumber: string;
  readonly on: LocalDate;
}

export type CallEvent =
  | CallDrafted
  | DraftAmended
  | CallDraftApproved
  | CallPublished
  | CallAmended
  | CallSuspended
  | CallResumed
  | CallAnnulled
  | CallAdvanced;
