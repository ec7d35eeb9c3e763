// What happens to a call (avviso): it is drafted, published by an act, and amended by later acts, version by version.
import type { CallId, LocalDate } from '@buono/kernel';
import type { CallTerms } from './terms.js';

/** `document` is the call document as JSON text, kept word for word: every decision names the version it was taken on. */
export interface CallDrafted {
  readonly type: 'CallDrafted';
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly document: string;
}

export interface DraftAmended {
  readonly type: 'DraftAmended';
  readonly terms: CallTerms;
  readonly document: string;
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

/** A further version, for applications that arrive from `effectiveFrom` on. */
export interface CallAmended {
  readonly type: 'CallAmended';
  readonly callId: CallId;
  readonly version: number;
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly document: string;
  readonly effectiveFrom: LocalDate;
  readonly publishedOn: LocalDate;
}

export type CallEvent = CallDrafted | DraftAmended | CallPublished | CallAmended;
