// Which records facts are about: those that must be at hand when the facts are posted.
import { claimZoneIdOf } from './claim-zone.js';
import type { AskedLine, Fact } from './facts.js';

/** The ids of the records that facts are about. */
export interface Touched {
  readonly calls: Set<string>;
  readonly vouchers: Set<string>;
  /** Vouchers whose redemptions come out otherwise. */
  readonly paidFrom: Set<string>;
  readonly redemptions: Set<string>;
  /** Zones' parts of claims whose shares come out otherwise. */
  readonly claimZones: Set<string>;
}

/** What the facts name. */
export const touchedBy = (facts: readonly Fact[]): Touched => {
  const touched: Touched = {
    calls: new Set(),
    vouchers: new Set(),
    paidFrom: new Set(),
    redemptions: new Set(),
    claimZones: new Set(),
  };
  for (const fact of facts) touch(touched, fact);
  return touched;
};

const touch = (touched: Touched, fact: Fact): void => {
  switch (fact.type) {
    case 'CallPublished':
      touched.calls.add(fact.callId);
      return;
    case 'ZoneAllocated':
    case 'BlockMoved':
      return;
    case 'FundsReserved':
    case 'FundsExtended':
    case 'FundsReleased':
    case 'VoucherIssued':
    case 'VoucherAccepted':
    case 'VoucherClosing':
    case 'VoucherClosed':
      touched.vouchers.add(fact.voucherId);
      return;
    case 'ServiceRedeemed':
    case 'RedemptionReversed':
      touched.redemptions.add(fact.redemptionId);
      touched.paidFrom.add(fact.voucherId);
      return;
    case 'ClaimSubmitted':
      return touchLines(touched, fact.lines);
    case 'ClaimSettled':
      touchLines(touched, fact.lines);
      touched.claimZones.add(claimZoneIdOf(fact.claimId, fact.zone));
      return;
    case 'PaymentOrdered':
    case 'PaymentExecuted':
    case 'PaymentReturned':
    case 'RecoveryOpened':
    case 'RecoveryReceived':
    case 'RecoveryWaived':
      touched.claimZones.add(claimZoneIdOf(fact.claimId, fact.zone));
  }
};

const touchLines = (touched: Touched, lines: readonly Pick<AskedLine, 'redemptionId' | 'voucherId'>[]): void => {
  for (const { redemptionId, voucherId } of lines) {
    touched.redemptions.add(redemptionId);
    touched.paidFrom.add(voucherId);
  }
};

/** Puts what is touched with what was, and answers what was not among it. */
export const newIn = (known: Touched, touched: Touched): Omit<Touched, 'paidFrom'> => {
  const added = (before: Set<string>, ids: ReadonlySet<string>): Set<string> => {
    const fresh = new Set<string>();
    for (const id of ids) if (!before.has(id)) fresh.add(id);
    for (const id of fresh) before.add(id);
    return fresh;
  };
  return {
    calls: added(known.calls, touched.calls),
    vouchers: added(known.vouchers, touched.vouchers),
    redemptions: added(known.redemptions, touched.redemptions),
    claimZones: added(known.claimZones, touched.claimZones),
  };
};
