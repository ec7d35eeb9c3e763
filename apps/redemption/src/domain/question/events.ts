// What happens to a question that a family is asked about a paid service. Names and fields are the storage format.
import type { CallId, Cents, ClaimId, LocalDate, PersonId, RedemptionId, VoucherId, YearMonth } from '@buono/kernel';
import type { Payee, Sealed } from '../payee.js';

/** What a family may answer. */
export const ANSWERS = ['came', 'in-part', 'did-not-come', 'unknown'] as const;
export type FamilyAnswer = (typeof ANSWERS)[number];

interface OfQuestion {
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: string;
}

/** The family is asked whether a service that was paid came (verifica presso la famiglia), until `until`, included. */
export interface FamilyAsked extends OfQuestion {
  readonly type: 'FamilyAsked';
  readonly month: YearMonth;
  readonly claimId: ClaimId;
  readonly payee: Payee;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly service: string;
  readonly servedOn: LocalDate;
  /** What was paid of it. */
  readonly paidCents: Cents;
  readonly askedOn: LocalDate;
  readonly until: LocalDate;
}

/** What the family, or who acts for it, said; its words are sealed. It moves no money. */
export interface FamilyAnswered extends OfQuestion {
  readonly type: 'FamilyAnswered';
  readonly answer: FamilyAnswer;
  /** Which share of it came, in per cent, where it came in part. */
  readonly cameShare?: number | undefined;
  readonly note?: Sealed | undefined;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Nobody answered until `until`: nothing follows. */
export interface FamilySilent extends OfQuestion {
  readonly type: 'FamilySilent';
  readonly until: LocalDate;
}

export type QuestionEvent = FamilyAsked | FamilyAnswered | FamilySilent;
