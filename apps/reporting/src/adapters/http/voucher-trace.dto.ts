// The shape of a voucher's line, from assignment to payment.
import type { DifferenceView } from './reports.dto.js';

/** A line of a claim: a correction asks for less than nothing. Signed cents. */
export class TracedClaimLineView {
  claimId!: string;
  kind!: 'service' | 'correction';
  askedCents!: number;
  submittedOn?: string;
  approvedCents?: number;
  settledOn?: string;
  /** Why less was approved than was asked. */
  cutReason?: string;
  paymentOrderId?: string;
  orderedCents!: number;
  orderedOn?: string;
  paidCents!: number;
  paidOn?: string;
  /** All that the bank ever sent back of it. */
  returnedCents!: number;
  /** How the bank knows the payment. */
  reference?: string;
}

/** A redemption and its lines; cents. */
export class RedemptionLineView {
  redemptionId!: string;
  service?: string;
  servedOn?: string;
  enteredOn?: string;
  month?: string;
  payeeKind?: string;
  payeeId?: string;
  costCents?: number;
  publicCents?: number;
  familyCents?: number;
  reversalId?: string;
  reversedOn?: string;
  lines!: TracedClaimLineView[];
}

/** Money of the voucher that became free again. */
export class ReleaseView {
  releaseId!: string;
  releasedOn!: string;
  amountCents!: number;
  reason!: string;
}

/** A voucher from the money set aside to the money paid; cents. Absent is what reporting has not heard of. */
export class VoucherTraceView {
  voucherId!: string;
  callId!: string;
  zone!: string;
  applicationId?: string;
  action?: string;
  status!: 'unknown' | 'reserved' | 'offered' | 'accepted' | 'closing' | 'closed' | 'released';
  valueCents?: number;
  reservedOn?: string;
  issuedOn?: string;
  acceptedOn?: string;
  lastServiceDate?: string;
  closedOn?: string;
  /** The value as issued, with what corrections added, less what was released. */
  assignedCents!: number;
  accruedCents!: number;
  claimedCents!: number;
  settledCents!: number;
  orderedCents!: number;
  paidCents!: number;
  returnedCents!: number;
  /** What another scheme had spent of it and paid before it was taken over; no redemption here tells of it. */
  spentBeforeCents?: number;
  releasedCents!: number;
  /** What its zone set aside on top, by corrections. */
  extendedCents?: number;
  /** Assigned and not spent. */
  remainingCents!: number;
  releases!: ReleaseView[];
  redemptions!: RedemptionLineView[];
  differences!: DifferenceView[];
  currency!: 'EUR';
}
