// What may be asked in the procedure of an application, and why it may be refused. Time, texts and facts come with the command.
import type { Cents, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { Evaluation } from '../evaluation.js';
import type { Sealed } from '../sealed.js';
import type { AnnulmentCause, NamedDocument, NoticedTerm } from './events.js';

/** Who asks, when it arrived at the server, and what they wrote, sealed. */
export interface Asking {
  readonly by: PersonId;
  readonly at: Instant;
  readonly sealed: Sealed;
}

/** A person in charge; whether they are of the office was looked up on the day. */
export interface OfficerNamed {
  readonly officer: PersonId;
  readonly ofTheOffice: boolean;
}

export interface StartProcedure extends Asking, OfficerNamed {
  readonly type: 'StartProcedure';
}

export interface ChangeOfficer extends Asking, OfficerNamed {
  readonly type: 'ChangeOfficer';
}

/**
 * Gives the file to somebody of the office; whose office they are of, and whether who asks coordinates it, was looked up on the
 * day. What is sealed says why.
 */
export interface AssignApplication extends Asking {
  readonly type: 'AssignApplication';
  readonly holder: PersonId;
  readonly office: 'this-zone' | 'another-zone' | 'none';
  readonly byCoordinator: boolean;
}

/** A family asks; `underMandate` names the recorded mandate, where it is neither recipient nor applicant. */
interface FamilyAsking extends Asking {
  readonly underMandate?: string;
}

export interface AskSubstitute extends FamilyAsking {
  readonly type: 'AskSubstitute';
}

/** Asks for what is missing; `days` to answer are the call's unless said. */
export interface RequestIntegration extends Asking {
  readonly type: 'RequestIntegration';
  readonly items: readonly string[];
  readonly days?: number;
}

export interface AnswerIntegration extends FamilyAsking {
  readonly type: 'AnswerIntegration';
  /** Which of the application's documents answers which item. */
  readonly documents?: readonly NamedDocument[];
  /** Names of the facts that are declared anew. */
  readonly facts?: readonly string[];
}

/** Gives notice of a refusal, on the engine's answer; `grounds` are ids of criteria that are not met: all, unless named. */
export interface GiveRejectionNotice extends Asking {
  readonly type: 'GiveRejectionNotice';
  readonly evaluation: Evaluation;
  readonly grounds?: readonly string[];
}

export interface SendObservations extends FamilyAsking {
  readonly type: 'SendObservations';
}

export interface OpenAppeal extends FamilyAsking {
  readonly type: 'OpenAppeal';
}

/** The family gives its appeal up. */
export interface WithdrawAppeal extends FamilyAsking {
  readonly type: 'WithdrawAppeal';
}

/** Decides an appeal by an act. */
export interface DecideAppeal extends Asking {
  readonly type: 'DecideAppeal';
  readonly outcome: 'upheld' | 'rejected';
  readonly actNumber: string;
}

/** The office starts to take an admission back: because it was against the law, or rests on a false declaration. */
export interface StartAnnulment extends Asking {
  readonly type: 'StartAnnulment';
  readonly cause: AnnulmentCause;
}

export interface HearAnnulment extends FamilyAsking {
  readonly type: 'HearAnnulment';
}

/** Decides it by an act. Annulled, nothing is due from `effectiveFrom`, and the voucher is worth `valueCents`. */
export interface DecideAnnulment extends Asking {
  readonly type: 'DecideAnnulment';
  readonly outcome: 'annulled' | 'dropped';
  readonly actNumber: string;
  readonly correctionId: string;
  readonly effectiveFrom: LocalDate;
  readonly valueCents: Cents;
  /** Who decides has seen that the twelve months are over. */
  readonly beyondTermSeen: boolean;
}

/** Records that a term to answer is over; asked by the ticker. */
export interface RecordExpiry {
  readonly type: 'RecordExpiry';
  readonly at: Instant;
}

/** A notice that starts a term was written, to go by a certified channel. */
export interface NoticeTerm {
  readonly type: 'NoticeTerm';
  readonly term: NoticedTerm;
  readonly noticeId: string;
  readonly at: Instant;
}

/** It is proved that the notice was delivered on that day. */
export interface BeginTerm {
  readonly type: 'BeginTerm';
  readonly term: NoticedTerm;
  readonly noticeId: string;
  readonly deliveredOn: LocalDate;
  readonly at: Instant;
}

/** What people ask; the rest is the clock's. */
export type AskedCommand =
  | StartProcedure
  | ChangeOfficer
  | AssignApplication
  | AskSubstitute
  | RequestIntegration
  | AnswerIntegration
  | GiveRejectionNotice
  | SendObservations
  | OpenAppeal
  | WithdrawAppeal
  | DecideAppeal
  | StartAnnulment
  | HearAnnulment
  | DecideAnnulment;

export type ProcedureCommand = AskedCommand | RecordExpiry | NoticeTerm | BeginTerm;

export type ProcedureRefusal =
  | 'procedure-already-started'
  | 'procedure-not-started'
  | 'officer-not-of-the-office'
  | 'holder-of-another-zone'
  | 'holder-not-an-officer'
  | 'already-held-by-them'
  | 'held-by-another'
  | 'assigned-by-coordinator'
  | 'handover-without-reason'
  | 'term-not-over'
  | 'answer-awaited'
  | 'integration-days-wrong'
  | 'nothing-asked'
  | 'item-not-asked'
  | 'answer-late'
  | 'notice-not-due'
  | 'notice-already-given'
  | 'ground-not-found'
  | 'notice-missing'
  | 'observations-awaited'
  | 'grounds-known-before'
  | 'nothing-to-appeal'
  | 'appeal-late'
  | 'appeal-already-made'
  | 'appeal-not-made'
  | 'appeal-already-decided'
  | 'decided-by-the-same'
  | 'nothing-to-annul'
  | 'annulment-already-started'
  | 'annulment-not-started'
  | 'annulment-already-decided'
  | 'annulment-beyond-term';

const TYPES: Readonly<Record<ProcedureCommand['type'], true>> = {
  StartProcedure: true,
  ChangeOfficer: true,
  AssignApplication: true,
  AskSubstitute: true,
  RequestIntegration: true,
  AnswerIntegration: true,
  GiveRejectionNotice: true,
  SendObservations: true,
  OpenAppeal: true,
  WithdrawAppeal: true,
  DecideAppeal: true,
  StartAnnulment: true,
  HearAnnulment: true,
  DecideAnnulment: true,
  RecordExpiry: true,
  NoticeTerm: true,
  BeginTerm: true,
};

/** Whether a command is one of the procedure's. */
export const isProcedureCommand = (command: { readonly type: string }): command is ProcedureCommand =>
  Object.hasOwn(TYPES, command.type);
