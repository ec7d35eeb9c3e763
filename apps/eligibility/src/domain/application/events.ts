// What happens to an application (domanda). Persons are ids; everything that tells of them is sealed, by purpose class.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { CriterionFinding, Evaluation } from './evaluation.js';

/** Sealed boxes, at most one per purpose class; opaque here. */
export interface Sealed {
  readonly identity?: string;
  readonly economic?: string;
  readonly health?: string;
  readonly payment?: string;
}

/** On whose behalf the applicant (richiedente) acts: for themself, as parent, guardian (tutore), delegate or CAF. */
export type Relation = 'self' | 'parent' | 'tutor' | 'delegate' | 'caf';

/** What the family writes. `digest` commits to all of it: SHA-256 over the sealed boxes and the rest. */
export interface Content {
  readonly action: string;
  readonly relation: Relation;
  readonly zone: ZoneCode;
  readonly sealed: Sealed;
  readonly digest: string;
}

/** A round of the stream begins: after a withdrawal or a refusal the next application is a later round. */
export interface DraftStarted extends Content {
  readonly type: 'DraftStarted';
  readonly round: number;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly startedOn: LocalDate;
}

export interface DraftChanged extends Content {
  readonly type: 'DraftChanged';
}

/** Sent in time; its number comes from the register. `callVersion` is the version in force at arrival. */
export interface ApplicationSubmitted {
  readonly type: 'ApplicationSubmitted';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly round: number;
  readonly callVersion: number;
  readonly arrivedAt: Instant;
  readonly submittedOn: LocalDate;
  readonly digest: string;
}

/** The register gave its number: the application is received. */
export interface ReceiptRecorded {
  readonly type: 'ReceiptRecorded';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly action: string;
  readonly recipientId: PersonId;
  readonly zone: ZoneCode;
  readonly round: number;
  readonly receiptNumber: number;
  readonly arrivedAt: Instant;
  readonly registeredAt: Instant;
}

/** The assessment unit (UVM, equipe) said what it found; later findings win over earlier ones, fact by fact. */
export interface AssessmentRecorded {
  readonly type: 'AssessmentRecorded';
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The engine was asked; nothing is decided yet. */
export interface ApplicationEvaluated {
  readonly type: 'ApplicationEvaluated';
  readonly evaluation: Evaluation;
  readonly by: PersonId;
}

/** A person decided that it qualifies. `evidence` holds, sealed, the facts that the engine was given. */
export interface ApplicationAdmitted {
  readonly type: 'ApplicationAdmitted';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly action: string;
  readonly order: ServingOrder;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly zone: ZoneCode;
  readonly receiptNumber: number;
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly decidedBy: PersonId;
  readonly decidedOn: LocalDate;
}

/** A person decided that it does not qualify; `reasons` are the criteria that are not met (L. 241/1990, art. 3). */
export interface ApplicationRefused {
  readonly type: 'ApplicationRefused';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly action: string;
  readonly recipientId: PersonId;
  readonly zone: ZoneCode;
  readonly receiptNumber: number;
  readonly reasons: readonly CriterionFinding[];
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly decidedBy: PersonId;
  readonly decidedOn: LocalDate;
}

/** Given up by the family, before a decision or after an admission. `receiptNumber` is absent when none was given yet. */
export interface ApplicationWithdrawn {
  readonly type: 'ApplicationWithdrawn';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly zone: ZoneCode;
  readonly round: number;
  readonly receiptNumber?: number;
  readonly withdrawnOn: LocalDate;
}

export type ApplicationEvent =
  | DraftStarted
  | DraftChanged
  | ApplicationSubmitted
  | ReceiptRecorded
  | AssessmentRecorded
  | ApplicationEvaluated
  | ApplicationAdmitted
  | ApplicationRefused
  | ApplicationWithdrawn;
