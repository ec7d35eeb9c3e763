// The lines of one zone in a claim: settled, ordered and paid together.
import { cents, splitCents, type LocalDate } from '@buono/kernel';
import { ofNoSource, type Posting } from './amounts.js';
import type { Difference } from './difference.js';
import type { ClaimSettled, OfClaim, OrderFact } from './facts.js';
import type { LineRecord } from './line.js';

/** Something that happened to the payment order; amounts in cents. */
export interface OrderStep {
  readonly type: OrderFact['type'];
  readonly sequence: number;
  readonly on: LocalDate;
  /** The amount of the order. */
  readonly amountCents: number;
  /** What left the account, for an execution. */
  readonly paidCents: number;
  readonly reference?: string;
  readonly reason?: string;
}

/** What was told of a zone's lines as a whole. */
export interface ClaimZoneRecord extends OfClaim {
  readonly claimZoneId: string;
  readonly callId: string;
  readonly zone: string;
  readonly settledOn?: LocalDate;
  /** Of all the lines, signed cents. */
  readonly approvedCents?: number;
  readonly paymentOrderId?: string;
  /** Of which redemptions lines were settled, as they were told. */
  readonly redemptionIds: readonly string[];
  /** In the order of the publisher's log. */
  readonly steps: readonly OrderStep[];
}

/** The id of a zone's lines in a claim. */
export const claimZoneIdOf = (claimId: string, zone: string): string => `${claimId}|${zone}`;

/** The record after a settlement or a step of the order. */
export const noteClaimZone = (record: ClaimZoneRecord | undefined, fact: ClaimSettled | OrderFact): ClaimZoneRecord => {
  const { claimId, zone, callId, payeeKind, payeeId, month } = fact;
  const claimZoneId = claimZoneIdOf(claimId, zone);
  const known = record ?? {
    claimZoneId,
    claimId,
    zone,
    callId,
    payeeKind,
    payeeId,
    month,
    redemptionIds: [],
    steps: [],
  };
  if (fact.type === 'ClaimSettled') {
    const redemptionIds = [...known.redemptionIds, ...fact.lines.map((line) => line.redemptionId)];
    return { ...known, settledOn: fact.on, approvedCents: fact.approvedCents, redemptionIds };
  }
  const steps = [...known.steps, stepOf(fact)].sort((a, b) => a.sequence - b.sequence);
  return { ...known, paymentOrderId: fact.paymentOrderId, steps };
};

const stepOf = (fact: OrderFact): OrderStep => {
  const { type, sequence, on, amountCents } = fact;
  const step = { type, sequence, on, amountCents };
  switch (fact.type) {
    case 'PaymentOrdered':
      return { ...step, paidCents: 0 };
    case 'PaymentExecuted':
      return { ...step, paidCents: fact.paidCents, reference: fact.reference };
    case 'PaymentReturned':
      return { ...step, paidCents: 0, reference: fact.reference, reason: fact.reason };
  }
};

/** Where the order stands; cents. `returns` are the amounts that the bank sent back, one by one. */
export interface Payment {
  readonly orderedCents: number;
  readonly paidCents: number;
  readonly returns: readonly number[];
  readonly last?: OrderStep;
}

/** The order after all its steps: an execution adds, a return takes back all that was paid. */
export const paymentOf = ({ steps }: ClaimZoneRecord): Payment =>
  steps.reduce<Payment>(
    (payment, step) => {
      const after = { ...payment, orderedCents: step.amountCents, last: step };
      if (step.type === 'PaymentExecuted') return { ...after, paidCents: payment.paidCents + step.paidCents };
      if (step.type === 'PaymentOrdered') return after;
      return { ...after, paidCents: 0, returns: [...payment.returns, payment.paidCents] };
    },
    { orderedCents: 0, paidCents: 0, returns: [] },
  );

/**
 * Shares an amount of the order among the zone's lines, as the claim itself does: corrections in full, services in
 * proportion to what was approved of them and never above it. Nothing ordered or paid is nothing for every line.
 */
export const shareAmong = (amount: number, lines: readonly LineRecord[]): readonly number[] => {
  if (amount === 0) return lines.map(() => 0);
  let [approved, corrected] = [0, 0];
  for (const { kind, approvedCents = 0 } of lines) {
    if (kind === 'service') approved += approvedCents;
    else corrected += approvedCents;
  }
  const forServices = amount - corrected;
  // Most orders are for all that was approved: then each line has its own, and nothing is to be divided.
  if (forServices >= approved) return lines.map((line) => line.approvedCents ?? 0);
  const weights = lines.map((line) => (line.kind === 'service' ? (line.approvedCents ?? 0) : 0));
  const shares = splitCents(cents(forServices), weights);
  return lines.map((line, index) => (line.kind === 'service' ? (shares[index] ?? 0) : (line.approvedCents ?? 0)));
};

/** The lines with their shares of the order; `lines` in order of redemption. What stays is the same object. */
export const withShares = (record: ClaimZoneRecord, lines: readonly LineRecord[]): readonly LineRecord[] => {
  const { orderedCents, paidCents, returns } = paymentOf(record);
  const ordered = shareAmong(orderedCents, lines);
  const paid = paidCents === orderedCents ? ordered : shareAmong(paidCents, lines);
  const returned = returns.map((amount) => shareAmong(amount, lines));
  return lines.map((line, index) => {
    const share = {
      orderedCents: ordered[index] ?? 0,
      paidCents: paid[index] ?? 0,
      returns: returned.map((shares) => shares[index] ?? 0),
    };
    return isShare(line, share) ? line : { ...line, ...share };
  });
};

type LineShare = Pick<LineRecord, 'orderedCents' | 'paidCents' | 'returns'>;

const isShare = (line: LineShare, share: LineShare): boolean =>
  line.orderedCents === share.orderedCents &&
  line.paidCents === share.paidCents &&
  line.returns.length === share.returns.length &&
  line.returns.every((amount, index) => amount === share.returns[index]);

/** What of the order belongs to no line: paid above what was approved, or told before the lines were. */
export const postingsOfClaimZone = (record: ClaimZoneRecord, lines: readonly LineRecord[]): readonly Posting[] => {
  const { orderedCents, paidCents, returns } = paymentOf(record);
  const nowhere = (step: 'ordered' | 'paid' | 'returned', total: number, shared: number) =>
    total === shared ? [] : [{ step, shares: [ofNoSource(total - shared)] }];
  return [
    ...nowhere('ordered', orderedCents, sum(lines.map((line) => line.orderedCents))),
    ...nowhere('paid', paidCents, sum(lines.map((line) => line.paidCents))),
    ...nowhere('returned', sum(returns), sum(lines.flatMap((line) => line.returns))),
  ];
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What does not agree between settlement, order and bank. */
export const differencesOfClaimZone = (record: ClaimZoneRecord): readonly Difference[] => {
  const { claimId, callId, zone, paymentOrderId, settledOn, approvedCents } = record;
  const { orderedCents, paidCents, last } = paymentOf(record);
  const of = { callId, zone, claimId, ...(paymentOrderId !== undefined && { paymentOrderId }) };
  const differences: Difference[] = [];
  if (settledOn !== undefined && approvedCents !== undefined && approvedCents !== orderedCents) {
    const amounts = { expectedCents: approvedCents, foundCents: orderedCents };
    differences.push({ kind: 'settled-not-ordered', ...of, ...amounts, since: settledOn });
  }
  if (last === undefined || (last.type === 'PaymentExecuted' && paidCents === orderedCents)) return differences;
  const amounts = { expectedCents: orderedCents, foundCents: paidCents, since: last.on };
  const reason = last.reason === undefined ? {} : { reason: last.reason };
  return [...differences, { kind: KIND_AFTER[last.type], ...of, ...amounts, ...reason }];
};

const KIND_AFTER = {
  PaymentOrdered: 'ordered-not-paid',
  PaymentExecuted: 'paid-differs',
  PaymentReturned: 'payment-returned',
} as const;
