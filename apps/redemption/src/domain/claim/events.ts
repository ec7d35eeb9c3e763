// What happens to a monthly claim (rendiconto). Names and fields are the storage format: see the codec.
import type {
  CallId,
  Cents,
  ClaimId,
  LocalDate,
  PaymentOrderId,
  PersonId,
  RedemptionId,
  VoucherId,
  YearMonth,
} from '@buono/kernel';
import type { Sampling } from '../heard-call/heard-call.js';
import type { Payee, Sealed } from '../payee.js';

/** Which claim: one per call, payee and month. */
export interface ClaimPlace {
  readonly claimId: ClaimId;
  readonly callId: CallId;
  readonly payee: Payee;
  readonly month: YearMonth;
}

interface LineOfRedemption {
  readonly lineId: string;
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly zone: string;
  /** What is asked for, or asked back. */
  readonly amountCents: Cents;
}

/** A redemption that is asked for; `lineId` is its id. */
export interface ServiceLine extends LineOfRedemption {
  readonly kind: 'service';
}

/**
 * The correction (rettifica) of a line that an earlier claim was settled for, after its redemption was reversed; `lineId`
 * is the reversal's id. It counts with a minus: all that was asked for is asked back, and exactly what was approved of it
 * is approved back.
 */
export interface CorrectionLine extends LineOfRedemption {
  readonly kind: 'correction';
  readonly approvedCents: Cents;
}

/** Cents. */
export type ClaimLine = ServiceLine | CorrectionLine;

export interface ClaimOpened extends ClaimPlace {
  readonly type: 'ClaimOpened';
}

/** At most 150 at a time: an event stays well under its 64 KB. */
export interface LinesAdded {
  readonly type: 'LinesAdded';
  readonly lines: readonly ClaimLine[];
}

/** The redemption was reversed before the claim was presented. */
export interface LineRemoved {
  readonly type: 'LineRemoved';
  readonly line: ClaimLine;
  readonly reversalId: string;
}

/** The redemption was reversed between presenting and settling: the line stays, and nothing will be approved of it. */
export interface LineReversed {
  readonly type: 'LineReversed';
  readonly lineId: string;
  readonly reversalId: string;
}

/** How lines are drawn, as the call said it when the claim was presented, and the seed that was bound by then, by zone. */
export interface SamplingAsked extends Sampling {
  /** SHA-256 of each seed; a zone without is examined whole. */
  readonly commitments: Readonly<Record<string, string>>;
}

/** Presented: no line comes or goes any more. `asked` is the sum of `lines` lines, in signed cents. */
export interface ClaimSubmitted extends ClaimPlace {
  readonly type: 'ClaimSubmitted';
  readonly askedCents: number;
  readonly lines: number;
  readonly submittedBy: PersonId;
  readonly submittedOn: LocalDate;
  readonly sampling?: SamplingAsked;
}

/**
 * The lines of one zone that are to be examined (campione): drawn with a seed that was bound before the claim was presented,
 * or all of them where none was. Many lines come in several events of at most 500.
 */
export interface SampleDrawn {
  readonly type: 'SampleDrawn';
  readonly zone: string;
  readonly seed?: string;
  readonly commitment?: string;
  /** How many of how many. */
  readonly drawn: number;
  readonly of: number;
  /** Those drawn; none are listed where all are. */
  readonly lines: readonly string[];
  readonly drawnBy: PersonId;
  readonly drawnOn: LocalDate;
}

/** What a line was compared with. */
export const EVIDENCES = ['register', 'signed-sheet', 'proof', 'invoice', 'family', 'visit'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** What was found of a line: right when all that was asked may be approved; a code, and a sealed note, where it may not. */
export interface Finding {
  readonly lineId: string;
  readonly approvedCents: Cents;
  readonly evidence: Evidence;
  readonly reason?: string | undefined;
  readonly note?: Sealed | undefined;
}

/** Lines of a sample were examined; the last finding of a line counts. */
export interface LinesExamined {
  readonly type: 'LinesExamined';
  readonly zone: string;
  readonly findings: readonly Finding[];
  readonly examinedBy: PersonId;
  readonly examinedOn: LocalDate;
}

/** Too much of what was drawn is wrong: every line of the zone is examined. Basis points of the money. */
export interface CheckWidened {
  readonly type: 'CheckWidened';
  readonly zone: string;
  readonly wrongBasisPoints: number;
}

/**
 * The payee is asked once for papers about lines of a zone (integrazione, L. 241/1990, art. 2, c. 7): until they come, or the
 * last day is over, the terms of payment stand still.
 */
export interface PapersAsked {
  readonly type: 'PapersAsked';
  readonly zone: string;
  readonly lines: readonly string[];
  readonly papers: readonly Evidence[];
  /** The last day, included. */
  readonly dueOn: LocalDate;
  readonly askedBy: PersonId;
  readonly askedOn: LocalDate;
}

/** The payee handed the papers in, and says where they are found: a protocol number. */
export interface PapersGiven {
  readonly type: 'PapersGiven';
  readonly zone: string;
  readonly reference: string;
  readonly givenBy: PersonId;
  readonly givenOn: LocalDate;
}

/** A line approved for less than was asked (taglio), and why: a code, and a sealed note where words were needed. */
export interface Cut {
  readonly lineId: string;
  readonly approvedCents: Cents;
  readonly reason: string;
  readonly note?: Sealed | undefined;
}

/**
 * The lines of one zone were checked (liquidazione). A service that is neither cut nor reversed is approved in full, a
 * correction for what it corrects. Signed cents; what is approved may be more than what is asked where corrections ask
 * back what was never approved.
 */
export interface ZoneSettled extends ClaimPlace {
  readonly type: 'ZoneSettled';
  readonly zone: string;
  readonly askedCents: number;
  readonly approvedCents: number;
  readonly cuts: readonly Cut[];
  readonly settledBy: PersonId;
  readonly settledOn: LocalDate;
}

/** What the payment order of a zone has paid so far, in cents; 0 after a return. */
export interface PaymentNoted {
  readonly type: 'PaymentNoted';
  readonly zone: string;
  readonly paymentOrderId: PaymentOrderId;
  readonly paidCents: Cents;
}

/** Lines of it were declared to who funds them (dichiarazione di spesa): late services of its month are admitted no more. */
export interface ClaimDeclared {
  readonly type: 'ClaimDeclared';
  readonly statementId: string;
  readonly declaredOn: LocalDate;
}

export type ClaimEvent =
  | ClaimOpened
  | LinesAdded
  | LineRemoved
  | LineReversed
  | ClaimSubmitted
  | SampleDrawn
  | LinesExamined
  | CheckWidened
  | PapersAsked
  | PapersGiven
  | ZoneSettled
  | PaymentNoted
  | ClaimDeclared;
