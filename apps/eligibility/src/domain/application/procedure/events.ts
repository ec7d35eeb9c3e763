// What happens in the procedure of an application (L. 241/1990), between its receipt and its end. Texts and names are sealed.
import type { Instant, LocalDate, PersonId } from '@buono/kernel';
import type { CriterionFinding, Evaluation } from '../evaluation.js';
import type { Sealed } from '../sealed.js';

/**
 * The procedure starts and the family is told (arts. 7 and 8): office, person in charge, last day. Their names and how to reach
 * them are sealed.
 */
export interface ProcedureStarted {
  readonly type: 'ProcedureStarted';
  readonly officer: PersonId;
  readonly sealed: Sealed;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Another person is in charge from now on (responsabile del procedimento). */
export interface OfficerChanged {
  readonly type: 'OfficerChanged';
  readonly officer: PersonId;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/**
 * Somebody of the office holds the file from now on: the first, or handed over. Why is sealed; the family is told of the office
 * and the person in charge, never of who holds it.
 */
export interface ApplicationAssigned {
  readonly type: 'ApplicationAssigned';
  readonly holder: PersonId;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The term is over and the family asks who holds the substitute power to decide (art. 2 c. 9-ter), within half of the term. */
export interface SubstituteAsked {
  readonly type: 'SubstituteAsked';
  readonly underMandate?: string;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Something is missing, and the office asks for it (art. 6). `items` are names of facts and proofs; why is sealed. */
export interface IntegrationRequested {
  readonly type: 'IntegrationRequested';
  readonly items: readonly string[];
  /** The last day to answer, counted from the request. */
  readonly until: LocalDate;
  /** For how many days it may be answered; absent in what was stored before. */
  readonly days?: number;
  /** Whether it stops the term: only the first does (art. 2 c. 7). */
  readonly suspends: boolean;
  readonly sealed: Sealed;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The family answered in time: facts and text are sealed. The term runs again. */
export interface IntegrationReceived extends Answered {
  readonly type: 'IntegrationReceived';
  /** Which paper answers which item; absent where none was named. */
  readonly documents?: readonly NamedDocument[];
  /** Names of the facts that were declared anew, whose values are sealed; absent in what was stored before. */
  readonly facts?: readonly string[];
}

/** A document that answers an item of a request. */
export interface NamedDocument {
  readonly item: string;
  readonly documentId: string;
}

/** Nobody answered by the last day. */
export interface IntegrationExpired {
  readonly type: 'IntegrationExpired';
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

/** The grounds on which it would be refused are told beforehand (art. 10-bis), with the engine's answer they come from. */
export interface RejectionNoticed {
  readonly type: 'RejectionNoticed';
  readonly grounds: readonly CriterionFinding[];
  readonly evaluation: Evaluation;
  readonly sealed: Sealed;
  /** The last day for observations. */
  readonly observationsBy: LocalDate;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The family observed in time: facts and text are sealed. The term runs again ten days later. */
export interface ObservationsReceived extends Answered {
  readonly type: 'ObservationsReceived';
}

/** Nobody observed by the last day. */
export interface ObservationsExpired {
  readonly type: 'ObservationsExpired';
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

/** A refused family asks to be looked at again (riesame), in time by its arrival; `dueOn` is the last day to answer. */
export interface AppealOpened extends Answered {
  readonly type: 'AppealOpened';
}

/** Somebody who did not decide says that the refusal was wrong: the application is open again, to be decided by `dueOn`. */
export interface AppealUpheld {
  readonly type: 'AppealUpheld';
  /** Who took the decision that falls. */
  readonly against: PersonId;
  readonly actNumber: string;
  readonly sealed: Sealed;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Somebody who did not decide says that the refusal stands. */
export interface AppealRejected {
  readonly type: 'AppealRejected';
  readonly actNumber: string;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The family gave its appeal up: the refusal stands. */
export interface AppealWithdrawn {
  readonly type: 'AppealWithdrawn';
  readonly underMandate?: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Why an admission is taken back: it was against the law (illegittimità), or rests on a false declaration. */
export type AnnulmentCause = 'unlawful' | 'false-declaration';

/**
 * The office starts to annul an admission (art. 21-nonies) and tells the family, which may be heard by `hearingBy`. `beyondTerm`
 * warns that the twelve months were over on that day.
 */
export interface AnnulmentStarted {
  readonly type: 'AnnulmentStarted';
  readonly cause: AnnulmentCause;
  readonly hearingBy: LocalDate;
  readonly beyondTerm: boolean;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The family was heard, in time by its arrival. */
export interface AnnulmentHeard extends Omit<Answered, 'dueOn'> {
  readonly type: 'AnnulmentHeard';
}

/** Another person decided by an act; annulled, the correction that ends what was due comes with it. */
export interface AnnulmentDecided {
  readonly type: 'AnnulmentDecided';
  readonly outcome: 'annulled' | 'dropped';
  readonly actNumber: string;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What an answer of the family has: in time by its arrival. */
interface Answered {
  readonly sealed: Sealed;
  readonly arrivedAt: Instant;
  readonly underMandate?: string;
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Which term of the person a notice starts: to complete, to observe, to challenge the decision. */
export type NoticedTerm = 'integration' | 'observations' | 'decision';

/** A notice by a certified channel is on its way: its term has not begun, and begins on the day on which it is delivered. */
export interface TermNoticed {
  readonly type: 'TermNoticed';
  readonly term: NoticedTerm;
  readonly noticeId: string;
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
}

/**
 * The delivery of that notice is proved: the term counts from `deliveredOn`, however late it became known. `until` is its last
 * day; absent for a decision, which has several remedies.
 */
export interface TermBegun {
  readonly type: 'TermBegun';
  readonly term: NoticedTerm;
  readonly noticeId: string;
  readonly deliveredOn: LocalDate;
  readonly until?: LocalDate;
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
}

/** What happens to an annulment. */
export type AnnulmentEvent = AnnulmentStarted | AnnulmentHeard | AnnulmentDecided;

export type ProcedureEvent =
  | ProcedureStarted
  | OfficerChanged
  | ApplicationAssigned
  | SubstituteAsked
  | IntegrationRequested
  | IntegrationReceived
  | IntegrationExpired
  | RejectionNoticed
  | ObservationsReceived
  | ObservationsExpired
  | AppealOpened
  | AppealUpheld
  | AppealRejected
  | AppealWithdrawn
  | TermNoticed
  | TermBegun
  | AnnulmentEvent;

const TYPES: Readonly<Record<ProcedureEvent['type'], true>> = {
  ProcedureStarted: true,
  OfficerChanged: true,
  ApplicationAssigned: true,
  SubstituteAsked: true,
  IntegrationRequested: true,
  IntegrationReceived: true,
  IntegrationExpired: true,
  RejectionNoticed: true,
  ObservationsReceived: true,
  ObservationsExpired: true,
  AppealOpened: true,
  AppealUpheld: true,
  AppealRejected: true,
  AppealWithdrawn: true,
  TermNoticed: true,
  TermBegun: true,
  AnnulmentStarted: true,
  AnnulmentHeard: true,
  AnnulmentDecided: true,
};

/** Whether an event is one of the procedure's. */
export const isProcedureEvent = (event: { readonly type: string }): event is ProcedureEvent =>
  Object.hasOwn(TYPES, event.type);
