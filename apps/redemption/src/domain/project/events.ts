// What happens to the project (progetto finanziato) of a grant. Names and fields are the storage format: see the codec.
import type { CallId, Cents, LocalDate, PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import type { Sealed } from '../payee.js';

/** Where a project belongs; repeated in every event. `recipientId`: the body that leads it. */
export interface ProjectPlace {
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: string;
  readonly recipientId: PersonId;
}

/** A body that takes part, by the name that the plan gives it; its share is in basis points, all together 10,000. */
export interface Partner {
  readonly code: string;
  readonly lead: boolean;
  readonly shareBasisPoints: number;
}

/** What the plan sets aside for a line; `units` where the line is claimed by units. */
export interface PlannedLine {
  readonly line: string;
  readonly amountCents: Cents;
  readonly units?: number | undefined;
}

/** The zones that take part, by share in basis points. */
export interface ZoneShare {
  readonly zone: string;
  readonly shareBasisPoints: number;
}

/** A plan of spending (piano finanziario): lines, partners, zones. */
export interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly partners: readonly Partner[];
  readonly zones: readonly ZoneShare[];
}

interface PlanSaid extends ProjectPlace, Plan {
  /** 1, 2, 3…: each plan that was said has its own. */
  readonly version: number;
  /** Names and codes of the partners, sealed for the lead. */
  readonly names?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The lead said its plan, or another one: in force once an act approves it. */
export interface PlanProposed extends PlanSaid {
  readonly type: 'PlanProposed';
}

/** The lead moved money between lines within what the call leaves free: in force at once. */
export interface PlanShifted extends PlanSaid {
  readonly type: 'PlanShifted';
  /** What was moved since the plan that an act approved last. */
  readonly shiftedCents: Cents;
}

/** An act approved what was proposed; what was spent stays as it was recognised. */
export interface PlanApproved extends ProjectPlace {
  readonly type: 'PlanApproved';
  readonly version: number;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** An office sent what was proposed back; the plan before it stays in force. */
export interface PlanRefused extends ProjectPlace {
  readonly type: 'PlanRefused';
  readonly version: number;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** A surety (fideiussione) for an advance: what it covers, and its last day. */
export interface Surety {
  readonly amountCents: Cents;
  readonly until: LocalDate;
}

/** The lead asked for the advance. */
export interface AdvanceAsked extends ProjectPlace {
  readonly type: 'AdvanceAsked';
  readonly claimId: string;
  readonly amountCents: Cents;
  readonly surety?: Surety | undefined;
  /** Who gave the surety, and its number, sealed for the lead. */
  readonly details?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What was spent, of which line, by which partner. `tag` is the keyed digest of its document: each counts once. */
export interface Expense {
  readonly expenseId: string;
  readonly line: string;
  readonly partner: string;
  readonly spentOn: LocalDate;
  readonly costCents: Cents;
  readonly units?: number | undefined;
  readonly tag?: string | undefined;
}

/** The lead claimed what was spent in a period (rendiconto), both days included. */
export interface SpendingClaimed extends ProjectPlace {
  readonly type: 'SpendingClaimed';
  readonly claimId: string;
  readonly kind: 'interim' | 'final';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly expenses: readonly Expense[];
  /** Documents and words of the expenses, sealed for the lead. */
  readonly details?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What of an expense is not recognised, with a reason that is a code. */
export interface Cut {
  readonly expenseId: string;
  readonly cutCents: Cents;
  readonly reason: string;
}

/** An office approved an advance or a claim: what is recognised, what public money bears, what is paid of it now. */
export interface ProjectClaimApproved extends ProjectPlace {
  readonly type: 'ProjectClaimApproved';
  readonly claimId: string;
  readonly kind: 'advance' | 'interim' | 'final';
  readonly recognisedCents: Cents;
  readonly publicCents: Cents;
  /** Of the advance, what this claim gives back. */
  readonly recoveredCents: Cents;
  /** `publicCents − recoveredCents`; of an advance, all that was asked. */
  readonly payCents: Cents;
  /** Of a final claim: what of the advance was not spent, and is owed back. */
  readonly excessCents: Cents;
  /** The service as which it is paid, and the entry of the wallet that pays it. */
  readonly service: string;
  readonly redemptionId: RedemptionId;
  readonly cuts: readonly Cut[];
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** An office sent an advance or a claim back: nothing of it counts. */
export interface ProjectClaimRefused extends ProjectPlace {
  readonly type: 'ProjectClaimRefused';
  readonly claimId: string;
  readonly reason: string;
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The lead took back what no office had decided. */
export interface ProjectClaimWithdrawn extends ProjectPlace {
  readonly type: 'ProjectClaimWithdrawn';
  readonly claimId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What was approved stands in the wallet: from here on it is claimed and paid as every service is. */
export interface ProjectClaimEntered extends ProjectPlace {
  readonly type: 'ProjectClaimEntered';
  readonly claimId: string;
}

/** The wallet did not take what was approved, and why; an office sees to it and asks again. */
export interface ProjectClaimHeldUp extends ProjectPlace {
  readonly type: 'ProjectClaimHeldUp';
  readonly claimId: string;
  readonly refusal: string;
}

/** An office asked the wallet again. */
export interface ProjectClaimSentAgain extends ProjectPlace {
  readonly type: 'ProjectClaimSentAgain';
  readonly claimId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ProjectEvent =
  | PlanProposed
  | PlanShifted
  | PlanApproved
  | PlanRefused
  | AdvanceAsked
  | SpendingClaimed
  | ProjectClaimApproved
  | ProjectClaimRefused
  | ProjectClaimWithdrawn
  | ProjectClaimEntered
  | ProjectClaimHeldUp
  | ProjectClaimSentAgain;
