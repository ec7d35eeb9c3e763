// What happens to an application (domanda). Persons are ids; everything that tells of them is sealed, by purpose class.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { MandateDates } from '../mandate/state.js';
import type { ApplicantChanged, Filing } from './people-events.js';
import type { HouseholdKeys } from '../household/events.js';
import type { CorrectionEvent } from './correction.js';
import type { DocumentEvent } from './documents/events.js';
import type { CriterionFinding, Due, Evaluation } from './evaluation.js';
import type { ProcedureEvent } from './procedure/events.js';
import type { ProcedureTerms } from './procedure/terms.js';
import type { Relation } from './relation.js';
import type { KnownOverride, OverrideEvent } from './override.js';
import type { ProposalEvent } from './proposal.js';
import type { Reserve, ReserveResolved } from './reserve.js';
import type { Sealed } from './sealed.js';

export type { Relation, Sealed };

/** What the family writes. `digest` commits to all of it: SHA-256 over the sealed boxes and the rest. */
export interface Content {
  readonly action: string;
  readonly relation: Relation;
  readonly zone: ZoneCode;
  /** The dates of the mandate that a tutor, delegate or CAF declares; absent: none were said. */
  readonly mandate?: MandateDates;
  /** The members of the household, or the codes of the body, that it holds when it is sent; absent for a person. */
  readonly held?: readonly string[];
  /** Who is of the recipient's household, where a ceiling is counted over it. */
  readonly household?: HouseholdKeys;
  /** The version of the declarations that were accepted with it; absent in what was written before they had versions. */
  readonly declarations?: string;
  readonly sealed: Sealed;
  readonly digest: string;
}

/**
 * Under which recorded mandate somebody acted who is neither recipient nor applicant; or under which act, where they are, by
 * another of their own ids.
 */
export interface Acting {
  readonly underMandate?: string;
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
  /** Absent: the family wrote it. */
  readonly filing?: Filing;
}

export interface DraftChanged extends Content, Acting {
  readonly type: 'DraftChanged';
}

/** Sent in time; its number comes from the register. `callVersion` is the version in force at arrival. */
export interface ApplicationSubmitted extends Acting {
  readonly type: 'ApplicationSubmitted';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly round: number;
  readonly callVersion: number;
  readonly arrivedAt: Instant;
  readonly submittedOn: LocalDate;
  readonly digest: string;
  /** The terms of the procedure that begins; absent in what was stored before they were pinned: the law's hold. */
  readonly terms?: ProcedureTerms;
}

/** Another application of the same household or body came first: it never counted as sent, and is a draft again. */
export interface SubmissionDeclined {
  readonly type: 'SubmissionDeclined';
  readonly round: number;
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
  /** What is granted where the engine's own answer, which stands in `evaluation`, is not yet a yes. */
  readonly granted?: Due;
  /** What is still to be resolved. */
  readonly reserve?: Reserve;
  /** By which act, proposed by whom, the engine's answer is set aside. */
  readonly override?: KnownOverride;
  readonly evidence: Sealed;
  /** The number of the act, where the office gives it one. */
  readonly actNumber?: string;
  /** Who proposed it, where two persons decide. */
  readonly proposedBy?: PersonId;
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
  /** The number of the act, where the office gives it one. */
  readonly actNumber?: string;
  /** Who proposed it, where two persons decide. */
  readonly proposedBy?: PersonId;
  readonly decidedBy: PersonId;
  readonly decidedOn: LocalDate;
}

/** Given up by the family, before a decision or after an admission. `receiptNumber` is absent when none was given yet. */
export interface ApplicationWithdrawn extends Acting {
  readonly type: 'ApplicationWithdrawn';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly recipientId: PersonId;
  readonly zone: ZoneCode;
  readonly round: number;
  readonly receiptNumber?: number;
  readonly withdrawnOn: LocalDate;
}

/**
 * Another scheme had granted it, and by an act it goes on here: its first event, without form or receipt of ours. `row` names
 * the row that it came from, `due` is what was granted.
 */
export interface ApplicationTakenOver extends Content {
  readonly type: 'ApplicationTakenOver';
  readonly round: number;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly callVersion: number;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly due: Due;
  readonly row: string;
  readonly actNumber: string;
  readonly takenOverOn: LocalDate;
}

/** An officer corrected facts. Values and reason are sealed; `names` are the facts', and what was declared stays beside. */
export interface FactsCorrected {
  readonly type: 'FactsCorrected';
  readonly names: readonly string[];
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A service of a registry that applications are checked with. */
export type CheckedService = 'inps-isee' | 'anpr-residence';

/** A registry is to be asked: the check waits in the queue until it is answered. */
export interface CheckAsked {
  readonly type: 'CheckAsked';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly checkId: string;
  readonly service: CheckedService;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What every call to a registry leaves in the record: under which purpose, by which request, when. */
export interface CallMade {
  readonly checkId: string;
  readonly service: CheckedService;
  readonly requestId: string;
  readonly purposeId: string;
  readonly at: Instant;
}

/** The registry answered; `names` are the facts that it said, their values are sealed. */
export interface CheckAnswered extends CallMade {
  readonly type: 'CheckAnswered';
  readonly outcome: 'found' | 'nothing';
  readonly names: readonly string[];
  readonly sealed: Sealed;
}

/** The registry did not answer, for a reason that says nothing of the person: it is asked again at `retryAt`. */
export interface CheckDeferred extends CallMade {
  readonly type: 'CheckDeferred';
  readonly reason: string;
  readonly retryAt: Instant;
}

/** The application was decided or given up before the registry answered. */
export interface CheckDropped {
  readonly type: 'CheckDropped';
  readonly checkId: string;
}

export type ApplicationEvent =
  | ApplicationTakenOver
  | DraftStarted
  | DraftChanged
  | ApplicationSubmitted
  | SubmissionDeclined
  | ReceiptRecorded
  | AssessmentRecorded
  | ApplicationEvaluated
  | ApplicationAdmitted
  | ApplicationRefused
  | ApplicationWithdrawn
  | FactsCorrected
  | ProcedureEvent
  | DocumentEvent
  | CheckAsked
  | CheckAnswered
  | CheckDeferred
  | CheckDropped
  | ApplicantChanged
  | CorrectionEvent
  | ReserveResolved
  | OverrideEvent
  | ProposalEvent;
