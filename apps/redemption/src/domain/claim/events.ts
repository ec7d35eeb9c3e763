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

/** Presented: no line comes or goes any more. `asked` is the sum of `lines` lines, in signed cents. */
export interface ClaimSubmitted extends ClaimPlace {
  readonly type: 'ClaimSubmitted';
  readonly askedCents: number;
  readonly lines: number;
  readonly submittedBy: PersonId;
  readonly submittedOn: LocalDate;
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
  ClaimOpened | LinesAdded | LineRemoved | LineReversed | ClaimSubmitted | ZoneSettled | PaymentNoted | ClaimDeclared;
