// The situations of an application. Sealed boxes stay closed in all of them.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { Corrected } from './correction.js';
import type { AttachedDocument } from './documents/events.js';
import type { CriterionFinding, Due, Evaluation } from './evaluation.js';
import type { Acting, ApplicationTakenOver, CheckedService, Content, Sealed } from './events.js';
import type { Filing } from './people-events.js';
import type { KnownOverride } from './override.js';
import type { Proposal } from './proposal.js';
import type { KnownReserve } from './reserve.js';
import type { Procedure } from './procedure/procedure.js';

/** Who and what a round is about. */
export interface Opened extends Content {
  readonly round: number;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  /** When the round was begun; not of what was taken over. */
  readonly startedOn?: LocalDate;
  readonly filing?: Filing;
  /** The act by which it came into other hands. */
  readonly title?: Sealed;
  /** Oldest first; absent while there is none. */
  readonly documents?: readonly AttachedDocument[];
}

export interface Sent {
  readonly callVersion: number;
  readonly arrivedAt: Instant;
  readonly submittedOn: LocalDate;
  readonly procedure: Procedure;
}

export interface Receipt {
  readonly receiptNumber: number;
  readonly registeredAt: Instant;
}

/** What was found, oldest first; absent when nothing was. */
export interface Findings {
  readonly findings?: readonly Sealed[];
}

/** A question to a registry, waiting or answered. */
export interface Check {
  readonly checkId: string;
  readonly service: CheckedService;
  readonly status: 'waiting' | 'answered';
  readonly attempts: number;
  readonly askedAt: Instant;
  /** When it is asked, or asked again. */
  readonly nextAt: Instant;
  /** Why there was no answer so far. */
  readonly reason?: string;
}

/** What was gathered on a received application: boxes of the assessment unit, oldest first, and the engine's last answer. */
export interface Examination extends Findings {
  readonly assessments: readonly Sealed[];
  readonly evaluation?: Evaluation;
  readonly checks?: readonly Check[];
  /** Proposed, and not approved yet. */
  readonly override?: KnownOverride;
  /** A decision that waits for its second signature. */
  readonly proposed?: Proposal;
}

/** A decision with what it rests on. */
export interface Decided extends Findings {
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly actNumber?: string;
  /** Who proposed it, where two persons decided. */
  readonly proposedBy?: PersonId;
  readonly decidedBy: PersonId;
  readonly decidedOn: LocalDate;
}

export type Draft = Opened & { readonly status: 'draft' };
export type Submitted = Opened & Sent & { readonly status: 'submitted' };
export type Received = Opened & Sent & Receipt & Examination & { readonly status: 'received' };
export type Admitted = Opened &
  Sent &
  Receipt &
  Decided &
  Corrected & {
    readonly status: 'admitted';
    /** What is granted where the engine's own answer is not a yes. */
    readonly granted?: Due;
    readonly reserve?: KnownReserve;
    /** By which act the engine's answer was set aside. */
    readonly override?: KnownOverride;
  };
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

/** Granted by another scheme and taken over by an act: nothing is left to decide here. */
export type TakenOver = Opened &
  Pick<ApplicationTakenOver, 'callVersion' | 'due' | 'row' | 'actNumber' | 'takenOverOn'> & {
    readonly status: 'taken-over';
  };

export type Application =
  { readonly status: 'none' } | Draft | Submitted | Received | Admitted | Refused | Withdrawn | TakenOver;

/** An application that somebody started. */
export type KnownApplication = Exclude<Application, { readonly status: 'none' }>;

/** Whether this person may act for the application: who applies, or the recipient. */
export const belongsTo = (application: KnownApplication, person: PersonId): boolean =>
  application.applicantId === person || application.recipientId === person;

/** Whether a command comes from the application's people: who applies, the recipient, or who holds a mandate that is good. */
export const mayAct = (
  application: KnownApplication,
  { by, underMandate }: Acting & { readonly by: PersonId },
): boolean => belongsTo(application, by) || underMandate !== undefined;

/** The mandate under which somebody acted, where there was one. */
export const actingOf = ({ underMandate }: Acting): Acting => (underMandate === undefined ? {} : { underMandate });

/** What an admission grants: what the engine answered, or what was granted beside it. */
export const grantedBy = ({ evaluation, granted }: Pick<Admitted, 'evaluation' | 'granted'>): { readonly due?: Due } =>
  granted === undefined ? evaluation : { due: granted };
