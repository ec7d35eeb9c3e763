// What may be asked of a call, and why it may be refused. Documents come checked: the engine has read them.
import type { CallId, LocalDate } from '@buono/kernel';
import type { CallTerms } from './terms.js';

export interface DraftCall {
  readonly type: 'DraftCall';
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly document: string;
}

export interface AmendDraft {
  readonly type: 'AmendDraft';
  readonly terms: CallTerms;
  readonly document: string;
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
}

export type CallCommand = DraftCall | AmendDraft | PublishCall | AmendCall;

export type CallRefusal =
  | 'call-unknown'
  | 'call-code-taken'
  | 'call-code-changed'
  | 'call-already-published'
  | 'call-not-published'
  | 'amendment-in-the-past'
  | 'amendment-before-current';
