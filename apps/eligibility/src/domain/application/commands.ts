// What may be asked of an application, and why it may be refused. Handlers bring the call's terms and the engine's answer.
import type { ApplicationId, CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { ServingOrder } from '../call/terms.js';
import type { Window } from '../window.js';
import type { CorrectionCommand, CorrectionRefusal } from './correction.js';
import type { DocumentCommand, DocumentRefusal } from './documents/commands.js';
import type { Due, Evaluation } from './evaluation.js';
import type { OverrideCommand, OverrideRefusal } from './override.js';
import type { ProposalRefusal } from './proposal.js';
import type { Reserve, ReserveRefusal, ResolveReserve } from './reserve.js';
import type {
  Acting,
  ApplicationTakenOver,
  CheckAnswered,
  CheckAsked,
  CheckDeferred,
  Content,
  FactsCorrected,
  Sealed,
} from './events.js';
import type { ProcedureCommand, ProcedureRefusal } from './procedure/commands.js';
import type { ProcedureTerms } from './procedure/terms.js';
import type { ChangeApplicant, PeopleRefusal } from './people-commands.js';
import type { Filing } from './people-events.js';

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
  readonly filing?: Filing;
}

/** Begins and sends an application for a family, in one act of an office. `related`: the officer is known to act for the recipient. */
export interface FileApplication extends Omit<StartDraft, 'type'> {
  readonly type: 'FileApplication';
  readonly filing: Filing;
  readonly related: boolean;
  /** An act excludes one of its people. */
  readonly excluded?: boolean;
  readonly callVersion: number;
  readonly terms: ProcedureTerms;
}

/** Replaces what the draft says, whole. */
export interface ChangeDraft extends Content, Acting {
  readonly type: 'ChangeDraft';
  readonly by: PersonId;
}

/** Sends the draft; it is in time or not by its arrival at the server, whenever it is decided. */
export interface SubmitApplication extends Acting {
  readonly type: 'SubmitApplication';
  readonly by: PersonId;
  readonly callVersion: number;
  /** The terms of the procedure, as that version sets them. */
  readonly terms: ProcedureTerms;
  readonly window: Window;
  readonly arrivedAt: Instant;
  readonly on: LocalDate;
  /** When an office was handed it, if it was: then that moment is judged. */
  readonly presentedAt?: Instant;
  /** An act excludes who sends it, or another of its people. */
  readonly excluded?: 'own' | 'other';
  /** The codes of the proofs that must be there, and the documents that prove nothing because they are infected. */
  readonly requiredProofs?: readonly string[];
  readonly infected?: readonly string[];
}

/** Takes a submission back that another application of the same household or body came before. */
export interface DeclineSubmission {
  readonly type: 'DeclineSubmission';
  readonly round: number;
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
  readonly actNumber?: string;
  readonly order: ServingOrder;
  /** With reserve: what is still to be resolved, and what is granted if it is. */
  readonly reserve?: Reserve;
  readonly granted?: Due;
  /** Whether the action decides only on what the assessment unit found. */
  readonly assessmentRequired: boolean;
  /** An act excludes one of its people. */
  readonly excluded?: boolean;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Refuses: a person's decision (GDPR art. 22: no refusal is fully automatic), for criteria that are not met. */
export interface RefuseApplication {
  readonly type: 'RefuseApplication';
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly actNumber?: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export interface WithdrawApplication extends Acting {
  readonly type: 'WithdrawApplication';
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Takes over what another scheme granted; the handler has worked out what is due by the call. */
export type TakeOverApplication = Omit<ApplicationTakenOver, 'type' | 'round'> & {
  readonly type: 'TakeOverApplication';
};

export interface CorrectFacts extends Omit<FactsCorrected, 'type'> {
  readonly type: 'CorrectFacts';
}

/** Puts checks in the queue, except of services that are waited for already. */
export interface AskChecks {
  readonly type: 'AskChecks';
  readonly checks: readonly Pick<CheckAsked, 'checkId' | 'service'>[];
  readonly by: PersonId;
  readonly at: Instant;
}

export type AnswerCheck = Omit<CheckAnswered, 'type'> & { readonly type: 'AnswerCheck' };

export type DeferCheck = Omit<CheckDeferred, 'type'> & { readonly type: 'DeferCheck' };

/** Proposes what would be decided, as it would be decided today. */
export interface ProposeDecision {
  readonly type: 'ProposeDecision';
  readonly decision: AdmitApplication | RefuseApplication;
  readonly sealed?: Sealed;
}

/** Signs what another person proposed: `decision` is worked out anew. */
export interface SignDecision {
  readonly type: 'SignDecision';
  readonly decision: AdmitApplication | RefuseApplication;
}

export interface DismissDecision {
  readonly type: 'DismissDecision';
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ProposalCommand = ProposeDecision | SignDecision | DismissDecision;

export type ApplicationCommand =
  | TakeOverApplication
  | StartDraft
  | ChangeDraft
  | SubmitApplication
  | DeclineSubmission
  | RecordReceipt
  | RecordAssessment
  | EvaluateApplication
  | AdmitApplication
  | RefuseApplication
  | WithdrawApplication
  | CorrectFacts
  | ProcedureCommand
  | DocumentCommand
  | AskChecks
  | AnswerCheck
  | DeferCheck
  | FileApplication
  | ChangeApplicant
  | CorrectionCommand
  | ResolveReserve
  | OverrideCommand
  | ProposalCommand;

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
  | 'own-application'
  | 'excluded-by-act'
  | 'application-not-possible'
  | ProcedureRefusal
  | DocumentRefusal
  | PeopleRefusal
  | CorrectionRefusal
  | ReserveRefusal
  | OverrideRefusal
  | ProposalRefusal;
