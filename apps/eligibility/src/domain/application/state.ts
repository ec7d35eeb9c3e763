// The situations of an application. Sealed boxes stay closed in all of them.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { CriterionFinding, Evaluation } from './evaluation.js';
import type { Content, Sealed } from './events.js';

/** Who and what a round is about. */
export interface Opened extends Content {
  readonly round: number;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
}

export interface Sent {
  readonly callVersion: number;
  readonly arrivedAt: Instant;
  readonly submittedOn: LocalDate;
}

export interface Receipt {
  readonly receiptNumber: number;
  readonly registeredAt: Instant;
}

/** What was gathered on a received application: boxes of the assessment unit, oldest first, and the engine's last answer. */
export interface Examination {
  readonly assessments: readonly Sealed[];
  readonly evaluation?: Evaluation;
}

/** A decision with what it rests on. */
export interface Decided {
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly decidedBy: PersonId;
  readonly decidedOn: LocalDate;
}

export type Draft = Opened & { readonly status: 'draft' };
export type Submitted = Opened & Sent & { readonly status: 'submitted' };
export type Received = Opened & Sent & Receipt & Examination & { readonly status: 'received' };
export type Admitted = Opened & Sent & Receipt & Decided & { readonly status: 'admitted' };
export type Refused = Opened &
  Sent &
  Receipt &
  Decided & { readonly status: 'refused'; readonly reasons: readonly CriterionFinding[] };
/** Given up; after an admission there is no further round, because money may have moved for it. */
export type Withdrawn = Opened & {
  readonly status: 'withdrawn';
  readonly withdrawnOn: LocalDate;
  readonly afterAdmission: boolean;
};

export type Application = { readonly status: 'none' } | Draft | Submitted | Received | Admitted | Refused | Withdrawn;

/** An application that somebody started. */
export type KnownApplication = Exclude<Application, { readonly status: 'none' }>;

/** Whether this person may act for the application: who applies, or the recipient. */
export const belongsTo = (application: KnownApplication, person: PersonId): boolean =>
  application.applicantId === person || application.recipientId === person;
