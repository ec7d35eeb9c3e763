// Posts facts to the ledger. What comes out depends on which facts there are, not on the order in which they came.
import { postingsOfBlock } from './block.js';
import type { Books } from './books.js';
import { noteCall, placeOfCall, postingsOfCall } from './call.js';
import {
  claimZoneIdOf,
  differencesOfClaimZone,
  noteClaimZone,
  postingsOfClaimZone,
  withShares,
  type ClaimZoneRecord,
} from './claim-zone.js';
import type { Fact } from './facts.js';
import { noteApproved, noteAsked, type LineRecord } from './line.js';
import {
  addSpent,
  differencesOfRedemption,
  newRedemption,
  noteRedemption,
  postingsOfRedemption,
  type RedemptionRecord,
} from './redemption.js';
import { Tally, type Movements } from './tally.js';
import { newIn, touchedBy, type Touched } from './touched.js';
import { newVoucher, NOTHING_SPENT, noteVoucher, postingsOfVoucher, withSpent, type SpentSums } from './voucher.js';

/**
 * Posts facts to books, in whatever portions, and says what all of them move. Before a portion the books must hold what
 * it touches, the redemptions with lines in its claim zones, and the vouchers of all of them.
 */
export class Posting {
  private readonly touched = touchedBy([]);
  private readonly tally = new Tally();
  private readonly spending = new Map<string, Spending>();

  constructor(private readonly books: Books) {}

  note(facts: readonly Fact[], touched: Touched = touchedBy(facts)): void {
    for (const id of touched.claimZones) {
      for (const redemptionId of this.books.claimZones.get(id)?.redemptionIds ?? []) {
        touched.redemptions.add(redemptionId);
      }
    }
    this.take(newIn(this.touched, touched), -1);
    for (const fact of facts) note(this.books, fact, this.tally);
  }

  /**
   * Shares the orders among the lines, books what was spent on the vouchers, and ends. It yields now and then: whoever
   * serves others meanwhile may go on later.
   */
  *movements(): Generator<undefined, Movements> {
    for (const id of this.touched.claimZones) share(this.books, id);
    const { redemptions, ...others } = this.touched;
    let done = 0;
    for (const id of redemptions) {
      this.takeRedemption(id, 1);
      if ((done += 1) % AT_ONCE === 0) yield;
    }
    this.take({ ...others, redemptions: [] }, 1);
    const { vouchers } = this.books;
    for (const [voucherId, { of, spent }] of this.spending) {
      vouchers.set(withSpent(vouchers.get(voucherId) ?? newVoucher(of.callId, of), spent));
    }
    return this.tally.movements();
  }

  /** Counts what stands on the records, with -1 before the facts and with 1 after them. */
  private take({ calls, vouchers, redemptions, claimZones }: Taken, sign: 1 | -1): void {
    const { books, tally } = this;
    for (const id of calls) {
      const call = books.calls.get(id);
      if (call !== undefined) tally.count(placeOfCall(call), postingsOfCall(call), sign);
    }
    for (const id of vouchers) {
      const voucher = books.vouchers.get(id);
      if (voucher !== undefined) tally.count(voucher, postingsOfVoucher(voucher), sign);
    }
    for (const id of redemptions) this.takeRedemption(id, sign);
    for (const id of claimZones) {
      const claimZone = books.claimZones.get(id);
      if (claimZone === undefined) continue;
      tally.count(claimZone, postingsOfClaimZone(claimZone, linesIn(books, claimZone)), sign);
      tally.list(differencesOfClaimZone(claimZone), sign);
    }
  }

  private takeRedemption(id: string, sign: 1 | -1): void {
    const redemption = this.books.redemptions.get(id);
    if (redemption === undefined) return;
    this.tally.count(redemption, postingsOfRedemption(redemption), sign);
    this.tally.list(differencesOfRedemption(redemption), sign);
    const { voucherId } = redemption;
    const spending = this.spending.get(voucherId) ?? { of: redemption, spent: { ...NOTHING_SPENT } };
    addSpent(spending.spent, redemption, sign);
    this.spending.set(voucherId, spending);
  }
}

type Taken = { readonly [Kind in Exclude<keyof Touched, 'paidFrom'>]: Iterable<string> };

// Some milliseconds' worth.
const AT_ONCE = 2_000;

/** What redemptions move in the sums of their voucher. */
interface Spending {
  readonly of: RedemptionRecord;
  readonly spent: SpentSums;
}

const note = (books: Books, fact: Fact, tally: Tally): void => {
  switch (fact.type) {
    case 'CallPublished':
      return books.calls.set(noteCall(books.calls.get(fact.callId), fact));
    case 'ZoneAllocated':
      return tally.count(fact, [{ step: 'allocated', shares: fact.shares }], 1);
    case 'BlockMoved':
      return tally.count(fact, postingsOfBlock(fact), 1);
    case 'FundsReserved':
    case 'FundsExtended':
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
      for (const line of fact.lines) {
        const redemption = books.redemptions.get(line.redemptionId) ?? newRedemption(fact.callId, line);
        books.redemptions.set({ ...redemption, lines: noteAsked(redemption.lines, fact, line.askedCents) });
      }
      return;
    case 'ClaimSettled':
      for (const line of fact.lines) {
        const of = { ...line, zone: fact.zone };
        const redemption = books.redemptions.get(line.redemptionId) ?? newRedemption(fact.callId, of);
        books.redemptions.set({ ...redemption, lines: noteApproved(redemption.lines, fact, line) });
      }
      return noteWhole(books, fact);
    case 'PaymentOrdered':
    case 'PaymentExecuted':
    case 'PaymentReturned':
    case 'RecoveryOpened':
    case 'RecoveryReceived':
    case 'RecoveryWaived':
      return noteWhole(books, fact);
  }
};

const noteWhole = (books: Books, fact: Parameters<typeof noteClaimZone>[1]): void =>
  books.claimZones.set(noteClaimZone(books.claimZones.get(claimZoneIdOf(fact.claimId, fact.zone)), fact));

const linesIn = (books: Books, claimZone: ClaimZoneRecord): readonly LineRecord[] =>
  books.inClaimZone(claimZone).flatMap(({ lines }) => lines.filter((line) => line.claimId === claimZone.claimId));

/** Shares the zone's order among its lines. */
const share = (books: Books, claimZoneId: string): void => {
  const claimZone = books.claimZones.get(claimZoneId);
  if (claimZone === undefined || claimZone.steps.length === 0) return;
  const lines = linesIn(books, claimZone);
  const after = new Map<LineRecord, LineRecord>();
  withShares(claimZone, lines).forEach((shared, index) => {
    const line = lines[index];
    if (line !== undefined && line !== shared) after.set(line, shared);
  });
  for (const redemption of books.inClaimZone(claimZone)) {
    if (redemption.lines.some((line) => after.has(line)))
      books.redemptions.set({ ...redemption, lines: redemption.lines.map((line) => after.get(line) ?? line) });
  }
};
