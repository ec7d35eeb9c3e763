// Posts facts to the ledger. What comes out depends on which facts there are, not on the order in which they came.
import { postingsOf } from './amounts.js';
import type { Books } from './books.js';
import { noteCall, postingsOfCall } from './call.js';
import { claimZoneIdOf, differencesOfClaimZone, noteClaimZone, postingsOfClaimZone, withShares } from './claim-zone.js';
import type { AskedLine, Fact } from './facts.js';
import { lineIdOf, noteApproved, noteAsked } from './line.js';
import { differencesOfRedemption, noteRedemption, postingsOfRedemption } from './redemption.js';
import { Tally, type Movements } from './tally.js';
import { newVoucher, noteVoucher, postingsOfVoucher, withSpent } from './voucher.js';

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
      return;
    case 'FundsReserved':
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
      touched.claimZones.add(claimZoneIdOf(fact.claimId, fact.zone));
  }
};

const touchLines = (touched: Touched, lines: readonly Pick<AskedLine, 'redemptionId' | 'voucherId'>[]): void => {
  for (const { redemptionId, voucherId } of lines) {
    touched.redemptions.add(redemptionId);
    touched.paidFrom.add(voucherId);
  }
};

/**
 * Notes the facts in the books and says what they move. The books must hold what `touchedBy` names, all lines of the
 * claim zones, the redemptions of those lines, all lines of the redemptions, and the vouchers of all of them.
 */
export const post = (books: Books, facts: readonly Fact[]): Movements => {
  const touched = touchedBy(facts);
  for (const id of touched.claimZones) {
    for (const line of books.lines.ofClaimZone(id)) touched.redemptions.add(line.redemptionId);
  }
  const tally = new Tally();
  take(books, touched, tally, -1);
  const before = redemptionPostings(books, touched);
  for (const fact of facts) note(books, fact, tally);
  for (const id of touched.claimZones) share(books, id);
  take(books, touched, tally, 1);
  const after = redemptionPostings(books, touched);
  for (const id of touched.redemptions) spend(books, id, before.get(id) ?? [], after.get(id) ?? []);
  for (const postings of before.values()) tally.count(postings, -1);
  for (const postings of after.values()) tally.count(postings, 1);
  return tally.movements();
};

type Postings = ReturnType<typeof postingsOfRedemption>;

const redemptionPostings = (books: Books, { redemptions }: Touched): ReadonlyMap<string, Postings> =>
  new Map(
    [...redemptions].map((id) => [id, postingsOfRedemption(books.redemptions.get(id), books.lines.ofRedemption(id))]),
  );

const take = (books: Books, touched: Touched, tally: Tally, sign: 1 | -1): void => {
  for (const id of touched.calls) {
    const call = books.calls.get(id);
    if (call !== undefined) tally.count(postingsOfCall(call), sign);
  }
  for (const id of touched.vouchers) {
    const voucher = books.vouchers.get(id);
    if (voucher !== undefined) tally.count(postingsOfVoucher(voucher), sign);
  }
  for (const id of touched.redemptions) {
    tally.list(differencesOfRedemption(books.redemptions.get(id), books.lines.ofRedemption(id)), sign);
  }
  for (const id of touched.claimZones) {
    const claimZone = books.claimZones.get(id);
    if (claimZone === undefined) continue;
    tally.count(postingsOfClaimZone(claimZone, books.lines.ofClaimZone(id)), sign);
    tally.list(differencesOfClaimZone(claimZone), sign);
  }
};

const note = (books: Books, fact: Fact, tally: Tally): void => {
  switch (fact.type) {
    case 'CallPublished':
      return books.calls.set(noteCall(books.calls.get(fact.callId), fact));
    case 'ZoneAllocated':
      return tally.count(postingsOf(fact, 'allocated', fact.shares), 1);
    case 'FundsReserved':
    case 'FundsReleased':
    case 'VoucherIssued':
    case 'VoucherAccepted':
    case 'VoucherClosing':
    case 'VoucherClosed':
      return books.vouchers.set(noteVoucher(books.vouchers.get(fact.voucherId), fact));
    case 'ServiceRedeemed':
    case 'RedemptionReversed':
      return books.redemptions.set(noteRedemption(books.redemptions.get(fact.redemptionId), fact));
    case 'ClaimSubmitted':
      for (const line of fact.lines) books.lines.set(noteAsked(books.lines.get(lineIdOf(fact, line)), fact, line));
      return;
    case 'ClaimSettled':
      for (const line of fact.lines) books.lines.set(noteApproved(books.lines.get(lineIdOf(fact, line)), fact, line));
      return noteWhole(books, fact);
    case 'PaymentOrdered':
    case 'PaymentExecuted':
    case 'PaymentReturned':
      return noteWhole(books, fact);
  }
};

const noteWhole = (books: Books, fact: Parameters<typeof noteClaimZone>[1]): void =>
  books.claimZones.set(noteClaimZone(books.claimZones.get(claimZoneIdOf(fact.claimId, fact.zone)), fact));

const share = (books: Books, claimZoneId: string): void => {
  const claimZone = books.claimZones.get(claimZoneId);
  if (claimZone === undefined || claimZone.steps.length === 0) return;
  const lines = books.lines.ofClaimZone(claimZoneId);
  withShares(claimZone, lines).forEach((line, index) => {
    if (line !== lines[index]) books.lines.set(line);
  });
};

const spend = (books: Books, redemptionId: string, before: Postings, after: Postings): void => {
  const of = books.redemptions.get(redemptionId) ?? books.lines.ofRedemption(redemptionId)[0];
  if (of === undefined) return;
  const voucher = books.vouchers.get(of.voucherId) ?? newVoucher(of.callId, of);
  books.vouchers.set(withSpent(voucher, before, after));
};
