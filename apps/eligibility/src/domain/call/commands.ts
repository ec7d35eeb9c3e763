// What may be asked of a call, and why it may be refused. Documents come checked: the engine has read them.
import type { CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { AmendmentKind, AppliesTo, Outage, RecordedStage } from './events.js';
import type { CallTerms } from './terms.js';

export interface DraftCall {
  readonly type: 'DraftCall';
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly document: string;
  readonly by: PersonId;
}

export interface AmendDraft {
  readonly type: 'AmendDraft';
  readonly terms: CallTerms;
  readonly document: string;
  readonly by: PersonId;
}

export interface ApproveDraft {
  readonly type: 'ApproveDraft';
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface PublishCall {
  readonly type: 'PublishCall';
  readonly actNumber: string;
  readonly on: LocalDate;
}

export interface AmendCall {
  readonly type: 'AmendCall';
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly document: string;
  readonly effectiveFrom: LocalDate;
  readonly on: LocalDate;
  readonly kind?: AmendmentKind;
  readonly appliesTo?: AppliesTo;
  readonly restores?: number;
  readonly outage?: Outage;
}

export interface SuspendCall {
  readonly type: 'SuspendCall';
  readonly actNumber: string;
  readonly reason: string;
  readonly at: Instant;
}

/** `givesBack` is the document with the time that the windows lost, where the act gives it back. */
export interface ResumeCall {
  readonly type: 'ResumeCall';
  readonly actNumber: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly givesBack?: { readonly terms: CallTerms; readonly document: string };
}

export interface AnnulCall {
  readonly type: 'AnnulCall';
  readonly actNumber: string;
  readonly reason: string;
  readonly on: LocalDate;
}

export interface AdvanceCall {
  readonly type: 'AdvanceCall';
  readonly stage: RecordedStage;
  readonly actNumber: string;
  readonly at: Instant;
  readonly on: LocalDate;
}

export type CallCommand =
  DraftCall | AmendDraft | ApproveDraft | PublishCall | AmendCall | SuspendCall | ResumeCall | AnnulCall | AdvanceCall;

export type CallRefusal =
  | 'call-unknown'
  | 'call-code-taken'
  | 'call-code-changed'
  | 'call-already-published'
  | 'call-not-published'
  | 'call-not-approved'
  | 'call-approver-wrote'
  | 'amendment-in-the-past'
  | 'amendment-before-current'
  | 'act-number-used'
  | 'call-suspended'
  | 'call-not-suspended'
  | 'call-annulled'
  | 'call-concluded'
  | 'call-still-open'
  | 'call-stage-past';
