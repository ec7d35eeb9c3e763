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

/**
 * A line: a redemption that is asked for, or the correction of one that an earlier claim already asked for.
 * `amount` is in cents; a correction counts with a minus. `lineId` is the redemption's or the reversal's id.
 */
export interface ClaimLine {
  readonly lineId: string;
  readonly kind: 'service' | 'correction';
  readonly redemptionId: RedemptionId;
  readonly voucherId: VoucherId;
  readonly zone: string;
  readonly amountCents: Cents;
}

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

/** Presented: no line comes or goes any more. `asked` (cents) is the sum of `lines` lines. */
export interface ClaimSubmitted extends ClaimPlace {
  readonly type: 'ClaimSubmitted';
  readonly askedCents: Cents;
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

/** The lines of one zone were checked (liquidazione); every line that is not cut is approved in full. Signed cents. */
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

export type ClaimEvent = ClaimOpened | LinesAdded | LineRemoved | ClaimSubmitted | ZoneSettled | PaymentNoted;
