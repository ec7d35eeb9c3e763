// What was asked, approved and paid of each line, to the cent.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, paymentOrderId } from '@buono/kernel';
import { lineAmounts } from './amounts.js';
import { OFFICER, correction, line, place, reversed, submitted, withLines } from './claim.examples.js';
import { claimDecider } from './decider.js';
import type { ClaimEvent } from './events.js';

/** Asked, approved, paid and why, line by line; services before corrections. */
const after = (...events: readonly ClaimEvent[]) => {
  const claim = events.reduce(claimDecider.evolve, claimDecider.initial);
  return claim.status === 'unknown'
    ? []
    : lineAmounts(claim).map((row) => [row.askedCents, row.approvedCents, row.paidCents, row.reason]);
};

describe('the lines of a zone', () => {
  // Rides of 20.00 and 12.00, one of 10.00 that was reversed, and 20.00 asked back of which 15.00 had been approved.
  const presented = [
    ...withLines(
      line(1, { amountCents: cents(2_000) }),
      line(2, { amountCents: cents(1_200) }),
      line(3, { amountCents: cents(1_000) }),
      correction(4, 2_000, 1_500),
    ),
    submitted(2_200, 4),
    reversed(3),
  ];
  // 20.00 + 8.00 + 0.00 − 15.00
  const settled: ClaimEvent = {
    type: 'ZoneSettled',
    ...place,
    zone: 'TC-01',
    askedCents: 2_200,
    approvedCents: 1_300,
    cuts: [{ lineId: line(2).lineId, approvedCents: cents(800), reason: 'wrong-amount' }],
    settledBy: OFFICER,
    settledOn: localDate('2026-10-05'),
  };
  const paid = (amount: number): ClaimEvent => ({
    type: 'PaymentNoted',
    zone: 'TC-01',
    paymentOrderId: paymentOrderId(place.claimId),
    paidCents: cents(amount),
  });

  it('are asked for before they are settled', () =>
    expect(after(...presented).map(([asked]) => asked)).toEqual([2_000, 1_200, 1_000, -2_000]));

  it('are approved and paid, each with its reason', () =>
    expect(after(...presented, settled, paid(1_300))).toEqual([
      [2_000, 2_000, 2_000, undefined],
      [1_200, 800, 800, 'wrong-amount'],
      [1_000, 0, 0, 'reversed'],
      [-2_000, -1_500, -1_500, 'as-approved'],
    ]));

  it('share what is paid in part: 6.00 and the 15.00 taken back are 21.00 of 28.00', () =>
    expect(after(...presented, settled, paid(600)).map((row) => row[2])).toEqual([1_500, 600, 0, -1_500]));
});
