// The lines of one zone in a claim: settled, ordered and paid together, or owed back together.
import { cents, splitCents, type LocalDate } from '@buono/kernel';
import { ofNoSource, type Posting } from './amounts.js';
import type { Difference, DifferenceKind } from './difference.js';
import type { ClaimSettled, OfClaim, OrderFact, RecoveryFact } from './facts.js';
import type { LineRecord } from './line.js';

/** Something that happened to the payment order, or to the recovery; signed cents: what comes back counts with a minus. */
export interface OrderStep {
  readonly type: OrderFact['type'] | RecoveryFact['type'];
  readonly sequence: number;
  readonly on: LocalDate;
  /** The amount of the order, or of the recovery. */
  readonly amountCents: number;
  /** What left the account, for an execution; what reached it, for a receipt. */
  readonly paidCents: number;
  /** What is not asked back any more. */
  readonly waivedCents?: number;
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
  readonly recoveryId?: string;
  /** Of which redemptions lines were settled, as they were told. */
  readonly redemptionIds: readonly string[];
  /** In the order of the publisher's log. */
  readonly steps: readonly OrderStep[];
}

/** The id of a zone's lines in a claim. */
export const claimZoneIdOf = (claimId: string, zone: string): string => `${claimId}|${zone}`;

/** The record after a settlement, or a step of the order or recovery. */
export const noteClaimZone = (
  record: ClaimZoneRecord | undefined,
  fact: ClaimSettled | OrderFact | RecoveryFact,
): ClaimZoneRecord => {
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
  return 'recoveryId' in fact
    ? { ...known, recoveryId: fact.recoveryId, steps }
    : { ...known, paymentOrderId: fact.paymentOrderId, steps };
};

const stepOf = (fact: OrderFact | RecoveryFact): OrderStep => {
  const { type, sequence, on } = fact;
  const step = { type, sequence, on, amountCents: 'recoveryId' in fact ? -fact.amountCents : fact.amountCents };
  switch (fact.type) {
    case 'RecoveryOpened':
      return { ...step, paidCents: 0 };
    case 'RecoveryReceived':
      return { ...step, paidCents: -fact.receivedCents, reference: fact.reference };
    case 'RecoveryWaived':
      return { ...step, paidCents: 0, waivedCents: -fact.waivedCents, reason: fact.reason };
    case 'PaymentOrdered':
      return { ...step, paidCents: 0 };
    case 'PaymentExecuted':
      return { ...step, paidCents: fact.paidCents, reference: fact.reference };
    case 'PaymentReturned':
      return { ...step, paidCents: 0, reference: fact.reference, reason: fact.reason };
  }
};

/** Where the order or recovery stands; signed cents. `returns` are the amounts that the bank sent back, one by one. */
export interface Payment {
  readonly orderedCents: number;
  readonly paidCents: number;
  /** What two persons gave up of a recovery, and the last time that they did. */
  readonly waivedCents: number;
  readonly waiver?: OrderStep;
  readonly returns: readonly number[];
  readonly last?: OrderStep;
}

/** The order after all its steps: an execution adds, a return takes back all that was paid, receipts of a recovery add up. */
export const paymentOf = ({ steps }: ClaimZoneRecord): Payment =>
  steps.reduce<Payment>(
    (payment, step) => {
      const after = { ...payment, orderedCents: step.amountCents, last: step };
      switch (step.type) {
        case 'PaymentExecuted':
        case 'RecoveryReceived':
          return { ...after, paidCents: payment.paidCents + step.paidCents };
        case 'PaymentReturned':
          return { ...after, paidCents: 0, returns: [...payment.returns, payment.paidCents] };
        case 'RecoveryWaived':
          return { ...after, waivedCents: payment.waivedCents + (step.waivedCents ?? 0), waiver: step };
        case 'PaymentOrdered':
        case 'RecoveryOpened':
          return after;
      }
    },
    { orderedCents: 0, paidCents: 0, waivedCents: 0, returns: [] },
  );

/**
 * Shares what came back of a recovery among the zone's lines: its services are held against its corrections and are paid
 * thereby; the corrections take back as much, and what came in, in proportion.
 */
export const shareBack = (recoveredCents: number, lines: readonly LineRecord[]): readonly number[] => {
  let held = 0;
  for (const { kind, approvedCents = 0 } of lines) if (kind === 'service') held += approvedCents;
  const weights = lines.map(({ kind, approvedCents = 0 }) => (kind === 'correction' ? -approvedCents : 0));
  // Before all pages of the settlement were told its lines may carry less than what came in.
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = splitCents(cents(Math.min(whole, held + recoveredCents)), weights);
  return lines.map(({ kind, approvedCents = 0 }, index) =>
    kind === 'service' ? approvedCents : 0 - (shares[index] ?? 0),
  );
};

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
  const shareOut =
    orderedCents < 0 ? (amount: number) => shareBack(-amount, lines) : (amount: number) => shareAmong(amount, lines);
  const ordered = shareOut(orderedCents);
  const paid = paidCents === orderedCents ? ordered : shareOut(paidCents);
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
  const { claimId, callId, zone, paymentOrderId, recoveryId, settledOn, approvedCents } = record;
  const payment = paymentOf(record);
  const { orderedCents, paidCents, last } = payment;
  const named = {
    ...(paymentOrderId !== undefined && { paymentOrderId }),
    ...(recoveryId !== undefined && { recoveryId }),
  };
  const of = { callId, zone, claimId, ...named };
  const differences: Difference[] = [];
  if (settledOn !== undefined && approvedCents !== undefined && approvedCents !== orderedCents) {
    const amounts = { expectedCents: approvedCents, foundCents: orderedCents };
    differences.push({ kind: 'settled-not-ordered', ...of, ...amounts, since: settledOn });
  }
  if (orderedCents < 0) return [...differences, ...differencesOfRecovery(of, payment, record)];
  if (last === undefined || (last.type === 'PaymentExecuted' && paidCents === orderedCents)) return differences;
  const amounts = { expectedCents: orderedCents, foundCents: paidCents, since: last.on };
  const reason = last.reason === undefined ? {} : { reason: last.reason };
  return [...differences, { kind: kindAfter(last.type), ...of, ...amounts, ...reason }];
};

const kindAfter = (type: OrderStep['type']): DifferenceKind => {
  if (type === 'PaymentExecuted') return 'paid-differs';
  return type === 'PaymentReturned' ? 'payment-returned' : 'ordered-not-paid';
};

/** What of a recovery has not come in, and what will not. */
const differencesOfRecovery = (
  of: Pick<Difference, 'callId' | 'zone' | 'claimId' | 'recoveryId'>,
  { orderedCents, paidCents, waivedCents, waiver, last }: Payment,
  { steps }: ClaimZoneRecord,
): readonly Difference[] => {
  const expectedCents = orderedCents - waivedCents;
  const since = (steps.find(({ type }) => type === 'RecoveryOpened') ?? last)?.on;
  const due: Difference[] =
    expectedCents === paidCents || since === undefined
      ? []
      : [{ kind: 'recovery-due', ...of, expectedCents, foundCents: paidCents, since }];
  if (waiver === undefined) return due;
  const reason = waiver.reason === undefined ? {} : { reason: waiver.reason };
  return [
    ...due,
    { kind: 'recovery-waived', ...of, expectedCents: waivedCents, foundCents: 0, since: waiver.on, ...reason },
  ];
};
