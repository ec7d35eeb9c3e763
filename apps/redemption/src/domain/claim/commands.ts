// What may be asked of a claim, and every reason for saying no.
import type { Cents, LocalDate, PaymentOrderId, PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';
import type { ClaimLine, ClaimPlace, Evidence, SamplingAsked } from './events.js';

/** Adds those of the lines that were never there. */
export interface AddLines extends ClaimPlace {
  readonly type: 'AddLines';
  readonly lines: readonly ClaimLine[];
}

/** Undoes the line of a reversed redemption, as far as its claim still can: refused once its zone is settled. */
export interface RemoveLine {
  readonly type: 'RemoveLine';
  readonly lineId: string;
  readonly reversalId: string;
}

export interface SubmitClaim {
  readonly type: 'SubmitClaim';
  readonly by: PersonId;
  readonly on: LocalDate;
  /** What the call asks today, and the seeds that are bound and not shown yet, by zone. */
  readonly sampling?: SamplingAsked;
}

/** Draws which lines of a zone are examined. */
export interface DrawSample {
  readonly type: 'DrawSample';
  readonly zone: string;
  /** The seed, and the number it gives to each line of the zone; none where none was bound in time. */
  readonly lot?: { readonly seed: string; readonly commitment: string; readonly numbers: ReadonlyMap<string, string> };
  /** Every line is examined, whatever was bound: always allowed, and the remedy for a seed that was lost. */
  readonly whole?: boolean;
  readonly by: PersonId;
  readonly byPayee?: boolean;
  readonly on: LocalDate;
}

/** Asks the payee for papers about lines of a zone, until a day. */
export interface AskPapers {
  readonly type: 'AskPapers';
  readonly zone: string;
  readonly lines: readonly string[];
  readonly papers: readonly Evidence[];
  readonly dueOn: LocalDate;
  readonly by: PersonId;
  readonly byPayee?: boolean;
  readonly on: LocalDate;
}

/** Hands them in. */
export interface GivePapers {
  readonly type: 'GivePapers';
  readonly zone: string;
  readonly reference: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What an officer found of lines that were drawn. */
export interface ExamineLines {
  readonly type: 'ExamineLines';
  readonly zone: string;
  readonly lines: readonly (LineApproval & { readonly evidence: Evidence })[];
  readonly by: PersonId;
  readonly byPayee?: boolean;
  readonly on: LocalDate;
}

/** What an officer says of one line: approved for so many cents, with a reason when that is less than was asked. */
export interface LineApproval {
  readonly lineId: string;
  readonly approvedCents: Cents;
  readonly reason?: string | undefined;
  readonly note?: Sealed | undefined;
}

/** Approves the lines of one zone; those not listed in full. What is said of a reversed line does not count. */
export interface SettleZone {
  readonly type: 'SettleZone';
  readonly zone: string;
  readonly lines: readonly LineApproval[];
  readonly by: PersonId;
  /** Whether the officer is who is to be paid, or acts for it. */
  readonly byPayee?: boolean;
  /** Lines whose services are held: nothing is approved of them yet. */
  readonly held?: readonly string[];
  /** Lines whose services lack a proof that the call asks for: nothing is approved of them yet. */
  readonly unproved?: readonly string[];
  readonly on: LocalDate;
}

export interface NotePayment {
  readonly type: 'NotePayment';
  readonly zone: string;
  readonly paymentOrderId: PaymentOrderId;
  readonly paidCents: Cents;
}

/** Notes the statement by which lines of it were declared first. */
export interface NoteDeclared {
  readonly type: 'NoteDeclared';
  readonly statementId: string;
  readonly declaredOn: LocalDate;
}

export type ClaimCommand =
  | AddLines
  | RemoveLine
  | SubmitClaim
  | DrawSample
  | ExamineLines
  | AskPapers
  | GivePapers
  | SettleZone
  | NotePayment
  | NoteDeclared;

export type ClaimRefusal =
  | 'claim-unknown'
  | 'claim-submitted'
  | 'claim-empty'
  | 'claim-not-submitted'
  | 'own-claim'
  | 'line-unknown'
  | 'line-held'
  | 'line-unproved'
  | 'line-twice'
  | 'line-not-cuttable'
  | 'approved-above-asked'
  | 'cut-without-reason'
  | 'too-many-cuts'
  | 'sample-not-asked'
  | 'sample-not-drawn'
  | 'sample-not-examined'
  | 'seed-wrong'
  | 'line-not-drawn'
  | 'line-examined'
  | 'papers-already-asked'
  | 'papers-not-asked'
  | 'papers-awaited'
  | 'papers-too-late'
  | 'zone-not-in-claim'
  | 'zone-already-settled'
  | 'zone-not-settled';
