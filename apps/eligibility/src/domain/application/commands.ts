// What may be asked of an application, and why it may be refused. Handlers bring the call's terms and the engine's answer.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { Window } from '../window.js';
import type { Evaluation } from './evaluation.js';
import type { Content, Sealed } from './events.js';

/** Begins an application for a recipient; `window` is that of the version in force at arrival. */
export interface StartDraft extends Content {
  readonly type: 'StartDraft';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly window: Window;
  readonly arrivedAt: Instant;
  readonly on: LocalDate;
}

/** Replaces what the draft says, whole. */
export interface ChangeDraft extends Content {
  readonly type: 'ChangeDraft';
  readonly by: PersonId;
}

/** Sends the draft; it is in time or not by its arrival at the server, whenever it is decided. */
export interface SubmitApplication {
  readonly type: 'SubmitApplication';
  readonly by: PersonId;
  readonly callVersion: number;
  readonly window: Window;
  readonly arrivedAt: Instant;
  readonly on: LocalDate;
}

/** Brings the number that the register gave to a round. */
export interface RecordReceipt {
  readonly type: 'RecordReceipt';
  readonly round: number;
  readonly receiptNumber: number;
  readonly registeredAt: Instant;
}

export interface RecordAssessment {
  readonly type: 'RecordAssessment';
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Records what the engine answers, without deciding. */
export interface EvaluateApplication {
  readonly type: 'EvaluateApplication';
  readonly evaluation: Evaluation;
  readonly by: PersonId;
}

/** Admits: a person's decision, which must agree with the engine. */
export interface AdmitApplication {
  readonly type: 'AdmitApplication';
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly order: ServingOrder;
  /** Whether the action decides only on what the assessment unit found. */
  readonly assessmentRequired: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Refuses: a person's decision (GDPR art. 22: no refusal is fully automatic), for criteria that are not met. */
export interface RefuseApplication {
  readonly type: 'RefuseApplication';
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface WithdrawApplication {
  readonly type: 'WithdrawApplication';
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ApplicationCommand =
  | StartDraft
  | ChangeDraft
  | SubmitApplication
  | RecordReceipt
  | RecordAssessment
  | EvaluateApplication
  | AdmitApplication
  | RefuseApplication
  | WithdrawApplication;

export type ApplicationRefusal =
  | 'application-unknown'
  | 'application-already-open'
  | 'application-already-sent'
  | 'application-withdrawn'
  | 'application-not-sent'
  | 'application-not-received'
  | 'relation-wrong'
  | 'window-not-open'
  | 'window-closed'
  | 'already-decided'
  | 'assessment-missing'
  | 'not-decidable-yet'
  | 'does-not-qualify'
  | 'qualifies'
  | 'nothing-due'
  | 'own-application';
