// What happens to a care plan (PAI, progetto personalizzato): drafted in versions, agreed, in force, reviewed, closed, followed up.
import type { ApplicationId, CallId, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Sealed } from '../application/sealed.js';

/** What the call asks of a plan, as it stood when a version was drafted. */
export interface PlanTerms {
  /** How many of the team agree at least. */
  readonly members: number;
  readonly answerDays: number;
  readonly reviewMonths?: number;
  readonly followUpMonths: readonly number[];
}

/** The whole team has agreed: the family answers until this day, included. */
export interface TeamComplete {
  readonly answerBy?: LocalDate;
}

/** The unit drafts a version; who drafts it agrees with it. Goals, supports, commitments and the reason are sealed. */
export interface CarePlanDrafted extends TeamComplete {
  readonly type: 'CarePlanDrafted';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly version: number;
  /** The number of the minutes of the unit (verbale). */
  readonly actNumber: string;
  readonly caseManager: PersonId;
  /** From which service date on it decides. */
  readonly effectiveFrom: LocalDate;
  /** The days on which it is to be reviewed, in order. */
  readonly reviewsOn: readonly LocalDate[];
  readonly terms: PlanTerms;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Somebody of the team agrees with a version. */
export interface CarePlanAgreed extends TeamComplete {
  readonly type: 'CarePlanAgreed';
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The family agrees with a version or not; why not is sealed, and kept. */
export interface CarePlanAnswered {
  readonly type: 'CarePlanAnswered';
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly agrees: boolean;
  readonly sealed?: Sealed;
  readonly underMandate?: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/**
 * Where the law lets the office go on without the family: a judge decided (arts. 330, 333, 403 and 404 c.c.), or the version only
 * gives less of what is public, because the situation is another (L. 241/1990 art. 21-quinquies).
 */
export type AdoptionGround = 'judge-decided' | 'less-supported';

/** The office adopts by an act what the family does not agree with, or left without an answer. */
export interface CarePlanAdopted {
  readonly type: 'CarePlanAdopted';
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly ground: AdoptionGround;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A version decides from its day on: by agreement, or by an act. */
export interface CarePlanInForce {
  readonly type: 'CarePlanInForce';
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  readonly author: PersonId;
  /** Of the team, another than who drafted it where there is one. */
  readonly approvedBy: PersonId;
  /** The number of the minutes, or of the act that adopts it. */
  readonly actNumber: string;
  readonly nextReviewOn?: LocalDate;
  readonly on: LocalDate;
}

/** A version in force could not be carried into the decision: the office looks. */
export interface CarePlanNotCarried {
  readonly type: 'CarePlanNotCarried';
  readonly applicationId: ApplicationId;
  readonly version: number;
  /** The code of the refusal. */
  readonly because: string;
  readonly on: LocalDate;
}

/** Whether what was agreed still does, or a new version is needed. */
export type ReviewOutcome = 'confirmed' | 'to-change';

export interface CarePlanReviewed {
  readonly type: 'CarePlanReviewed';
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly outcome: ReviewOutcome;
  readonly sealed: Sealed;
  readonly nextReviewOn?: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What of the goals was reached; 'given-up': the family or the unit ended it before. */
export type ClosingOutcome = 'reached' | 'partly-reached' | 'not-reached' | 'given-up';

export interface CarePlanClosed {
  readonly type: 'CarePlanClosed';
  readonly applicationId: ApplicationId;
  readonly outcome: ClosingOutcome;
  readonly sealed: Sealed;
  /** The days on which one looks what became of it, in order. */
  readonly followUpsOn: readonly LocalDate[];
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What became of what was reached; 'not-found': nobody could be asked. */
export type FollowUpOutcome = 'holds' | 'partly-holds' | 'lost' | 'not-found';

export interface CarePlanFollowedUp {
  readonly type: 'CarePlanFollowedUp';
  readonly applicationId: ApplicationId;
  readonly dueOn: LocalDate;
  readonly outcome: FollowUpOutcome;
  readonly sealed: Sealed;
  readonly nextOn?: LocalDate;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type CarePlanEvent =
  | CarePlanDrafted
  | CarePlanAgreed
  | CarePlanAnswered
  | CarePlanAdopted
  | CarePlanInForce
  | CarePlanNotCarried
  | CarePlanReviewed
  | CarePlanClosed
  | CarePlanFollowedUp;
