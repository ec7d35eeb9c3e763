// The facts that reports are made of: what neighbours told, as far as money and vouchers go. Amounts are cents.
import type { Cents, FundPart, Instant, LocalDate, YearMonth } from '@buono/kernel';
import type { Share } from './amounts.js';

/** What every fact says: of which call, and on two clocks. */
export interface FactHeader {
  readonly callId: string;
  /** From which day it is true (service or effective date, Europe/Rome): the clock of `validAt`. */
  readonly on: LocalDate;
  /** When the publishing context recorded it: the clock of `knownAt`. */
  readonly recordedAt: Instant;
  /** Its place in the publisher's log: orders facts of one context. */
  readonly sequence: number;
}

/** The voucher that a fact speaks of. */
export interface OfVoucher {
  readonly zone: string;
  readonly voucherId: string;
}

/** Who is paid: a provider or a person. */
export interface Payee {
  readonly payeeKind: 'provider' | 'person';
  readonly payeeId: string;
}

/** One zone's lines of a claim: what is settled, ordered and paid together. */
export interface OfClaim extends Payee {
  readonly claimId: string;
  readonly month: YearMonth;
}

export interface CallPublished extends FactHeader {
  readonly type: 'CallPublished';
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly funds: readonly FundPart[];
}

export interface ZoneAllocated extends FactHeader {
  readonly type: 'ZoneAllocated';
  readonly zone: string;
  /** What the act adds, source by source. */
  readonly shares: readonly Share[];
}

/** Money of a zone that is set aside for places bought in a block, or is so no longer; signed by what it is. */
export interface BlockMoved extends FactHeader {
  readonly type: 'BlockMoved';
  readonly zone: string;
  readonly blockId: string;
  readonly move: 'purchased' | 'named' | 'released' | 'returned';
  readonly parts: readonly FundPart[];
}

export interface FundsReserved extends FactHeader, OfVoucher {
  readonly type: 'FundsReserved';
  readonly applicationId: string;
  readonly parts: readonly FundPart[];
}

/** More money for a voucher that was amended; by an id of its own. */
export interface FundsExtended extends FactHeader, OfVoucher {
  readonly type: 'FundsExtended';
  readonly amendmentId: string;
  readonly parts: readonly FundPart[];
}

export interface FundsReleased extends FactHeader, OfVoucher {
  readonly type: 'FundsReleased';
  readonly releaseId: string;
  readonly parts: readonly FundPart[];
  readonly reason: string;
}

export interface VoucherIssued extends FactHeader, OfVoucher {
  readonly type: 'VoucherIssued';
  readonly applicationId: string;
  readonly action: string;
  readonly valueCents: Cents;
  readonly parts: readonly FundPart[];
}

export interface VoucherAccepted extends FactHeader, OfVoucher {
  readonly type: 'VoucherAccepted';
  /** What was spent, settled and paid of it in another scheme before it was taken over from there. */
  readonly spentBefore?: readonly FundPart[];
}

/** No service after the day on which this is true. */
export interface VoucherClosing extends FactHeader, OfVoucher {
  readonly type: 'VoucherClosing';
  readonly reason: string;
}

export interface VoucherClosed extends FactHeader, OfVoucher {
  readonly type: 'VoucherClosed';
}

export interface ServiceRedeemed extends FactHeader, OfVoucher, Payee {
  readonly type: 'ServiceRedeemed';
  readonly redemptionId: string;
  readonly service: string;
  readonly enteredOn: LocalDate;
  readonly month: YearMonth;
  readonly costCents: Cents;
  readonly publicCents: Cents;
  readonly familyCents: Cents;
  readonly parts: readonly FundPart[];
}

export interface RedemptionReversed extends FactHeader, OfVoucher {
  readonly type: 'RedemptionReversed';
  readonly redemptionId: string;
  readonly reversalId: string;
  readonly reason: string;
}

/** A line of a claim; a correction asks for less than nothing. */
export interface AskedLine extends OfVoucher {
  readonly redemptionId: string;
  readonly askedCents: number;
}

export interface ClaimSubmitted extends FactHeader, OfClaim {
  readonly type: 'ClaimSubmitted';
  readonly lines: readonly AskedLine[];
}

export interface ApprovedLine {
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly askedCents: number;
  readonly approvedCents: number;
  readonly reason?: string;
}

export interface ClaimSettled extends FactHeader, OfClaim {
  readonly type: 'ClaimSettled';
  readonly zone: string;
  readonly lines: readonly ApprovedLine[];
  /** Of all the zone's lines, on whatever page. */
  readonly approvedCents: number;
}

/** What all facts of a payment order say. */
export interface OfOrder extends OfClaim {
  readonly paymentOrderId: string;
  readonly zone: string;
  readonly amountCents: Cents;
}

export interface PaymentOrdered extends FactHeader, OfOrder {
  readonly type: 'PaymentOrdered';
}

export interface PaymentExecuted extends FactHeader, OfOrder {
  readonly type: 'PaymentExecuted';
  readonly paidCents: Cents;
  readonly reference: string;
}

export interface PaymentReturned extends FactHeader, OfOrder {
  readonly type: 'PaymentReturned';
  readonly reference: string;
  readonly reason: string;
}

/** What all facts of a recovery say: how much a zone's lines leave owed back. */
export interface OfRecovery extends OfClaim {
  readonly recoveryId: string;
  readonly zone: string;
  readonly amountCents: Cents;
}

export interface RecoveryOpened extends FactHeader, OfRecovery {
  readonly type: 'RecoveryOpened';
}

export interface RecoveryReceived extends FactHeader, OfRecovery {
  readonly type: 'RecoveryReceived';
  readonly receivedCents: Cents;
  readonly reference: string;
}

export interface RecoveryWaived extends FactHeader, OfRecovery {
  readonly type: 'RecoveryWaived';
  readonly waivedCents: Cents;
  readonly reason: string;
}

export type VoucherFact =
  FundsReserved | FundsExtended | FundsReleased | VoucherIssued | VoucherAccepted | VoucherClosing | VoucherClosed;
export type RedemptionFact = ServiceRedeemed | RedemptionReversed;
export type OrderFact = PaymentOrdered | PaymentExecuted | PaymentReturned;
export type RecoveryFact = RecoveryOpened | RecoveryReceived | RecoveryWaived;
export type ClaimFact = ClaimSubmitted | ClaimSettled;

export type Fact =
  CallPublished | ZoneAllocated | BlockMoved | VoucherFact | RedemptionFact | ClaimFact | OrderFact | RecoveryFact;
