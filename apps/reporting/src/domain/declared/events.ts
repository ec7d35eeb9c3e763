// What is declared of a programme's spending. Names and fields are the storage format: see the codec.
import type { Cents, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { Share } from '../ledger/amounts.js';

/** A line of a claim that money was paid for: a redemption in a claim, or the correction of one. */
export interface LinePlace {
  readonly claimId: string;
  readonly redemptionId: string;
  readonly kind: 'service' | 'correction';
}

/** Where the money of a line was spent. */
export interface LineOrigin extends LinePlace {
  readonly callId: string;
  readonly zone: string;
  readonly voucherId: string;
  readonly servedOn: LocalDate;
}

/** A statement (dichiarazione di spesa) is being made, of what was paid by a day as far as it was known at an instant. */
export interface StatementOpened {
  readonly type: 'StatementOpened';
  readonly programmeId: string;
  readonly statementId: string;
  /** 1, 2, 3 … within the programme. */
  readonly number: number;
  readonly paidUpTo: LocalDate;
  readonly knownAt: Instant;
  readonly openedBy: PersonId;
  readonly openedOn: LocalDate;
}

/** What a statement adds to the statements before it, for one line: signed cents, source by source. */
export interface LineDeclared extends LineOrigin {
  readonly amountCents: number;
  readonly shares: readonly Share[];
}

/** The next of a statement's lines, at most MOST_LINES of them. */
export interface LinesDeclared {
  readonly type: 'LinesDeclared';
  readonly statementId: string;
  readonly lines: readonly LineDeclared[];
}

/** The statement is whole; `digest` is the SHA-256 of its table, in hexadecimal. */
export interface StatementDrafted {
  readonly type: 'StatementDrafted';
  readonly statementId: string;
  readonly count: number;
  readonly totalCents: number;
  readonly shares: readonly Share[];
  /** What was paid and is not declared, as it was given or paid outside the eligible period. */
  readonly excluded: { readonly count: number; readonly amountCents: number };
  readonly digest: string;
}

/** A second person signed it: its lines are declared, for ever. */
export interface StatementDeclared {
  readonly type: 'StatementDeclared';
  readonly statementId: string;
  readonly declaredBy: PersonId;
  readonly declaredOn: LocalDate;
}

/** A second person did not: nothing of it was declared. */
export interface StatementDismissed {
  readonly type: 'StatementDismissed';
  readonly statementId: string;
  readonly dismissedBy: PersonId;
  readonly dismissedOn: LocalDate;
}

/** Why a control takes spending out of what is declared. */
export const CORRECTION_REASONS = [
  'ineligible-expenditure',
  'missing-evidence',
  'double-funding',
  'procurement-breach',
  'audit-finding',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** A financial correction (rettifica finanziaria): so much of a paid service is never declared, or is taken back by the next statement. */
export interface SpendingCorrected {
  readonly type: 'SpendingCorrected';
  readonly correctionId: string;
  readonly claimId: string;
  readonly redemptionId: string;
  readonly cutCents: Cents;
  readonly reason: CorrectionReason;
  readonly actNumber: string;
  readonly correctedBy: PersonId;
  readonly correctedOn: LocalDate;
}

export type DeclaredEvent =
  StatementOpened | LinesDeclared | StatementDrafted | StatementDeclared | StatementDismissed | SpendingCorrected;
