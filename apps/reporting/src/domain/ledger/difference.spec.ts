// Every difference between two steps of the money, planted one by one.
import { describe, expect, it } from '@jest/globals';
import type { Difference } from './difference.js';
import type { Fact } from './facts.js';
import {
  CALL,
  ZONE,
  asked,
  cameBack,
  checked,
  executed,
  givenUp,
  id,
  ordered,
  owedBack,
  parts,
  redeemed,
  reversed,
  sentBack,
  settled,
  submitted,
} from './ledger.examples.js';
import { Standing } from './standing.js';

const after = (...facts: readonly Fact[]): Standing => {
  const standing = new Standing();
  standing.post(facts);
  return standing;
};

const differencesOf = (standing: Standing): readonly Difference[] => standing.differences();

describe('a difference', () => {
  const ride = parts(800, 840, 360);
  const line = asked('1', '1', 2_000);
  const place = { callId: CALL, zone: ZONE };
  const ofLine = { ...place, voucherId: id('1'), redemptionId: id('1') };
  const ofOrder = { ...place, claimId: id('c'), paymentOrderId: id('ec') };
  const upToSettlement = [redeemed('1', '1', ride), submitted('c', [line]), settled('c', [checked(line)])];

  it('is a service that nobody claimed', () => {
    expect(differencesOf(after(redeemed('1', '1', ride)))).toEqual([
      { kind: 'accrued-not-claimed', ...ofLine, expectedCents: 2_000, foundCents: 0, since: '2026-03-11' },
    ]);
  });

  it('is not a service that was reversed before it was claimed', () => {
    expect(differencesOf(after(redeemed('1', '1', ride), reversed('1', '1')))).toEqual([]);
  });

  it('is a line that was claimed and not settled', () => {
    expect(differencesOf(after(redeemed('1', '1', ride), submitted('c', [line])))).toEqual([
      {
        kind: 'claimed-not-settled',
        ...ofLine,
        claimId: id('c'),
        expectedCents: 2_000,
        foundCents: 0,
        since: '2026-04-02',
      },
    ]);
  });

  it('is a cut, with its reason, and what was not ordered yet', () => {
    const cut = settled('c', [checked(line, 1_500, 'fare-too-high')]);
    expect(differencesOf(after(redeemed('1', '1', ride), submitted('c', [line]), cut))).toEqual([
      {
        kind: 'cut-at-settlement',
        ...ofLine,
        claimId: id('c'),
        expectedCents: 2_000,
        foundCents: 1_500,
        since: '2026-04-15',
        reason: 'fare-too-high',
      },
      {
        kind: 'settled-not-ordered',
        ...place,
        claimId: id('c'),
        expectedCents: 1_500,
        foundCents: 0,
        since: '2026-04-15',
      },
    ]);
  });

  it('is an order that the bank has not paid', () => {
    expect(differencesOf(after(...upToSettlement, ordered('c', 2_000)))).toEqual([
      { kind: 'ordered-not-paid', ...ofOrder, expectedCents: 2_000, foundCents: 0, since: '2026-04-20' },
    ]);
  });

  it('is a payment of another amount, until the rest is paid', () => {
    const partly = [...upToSettlement, ordered('c', 2_000), executed('c', [2_000, 1_200])];
    expect(differencesOf(after(...partly))).toEqual([
      { kind: 'paid-differs', ...ofOrder, expectedCents: 2_000, foundCents: 1_200, since: '2026-04-27' },
    ]);
    expect(differencesOf(after(...partly, executed('c', [2_000, 800], 3)))).toEqual([]);
  });

  it('is a payment that came back, until it is ordered again', () => {
    const back = [...upToSettlement, ordered('c', 2_000), executed('c', [2_000, 2_000]), sentBack('c', 2_000)];
    expect(differencesOf(after(...back))).toEqual([
      {
        kind: 'payment-returned',
        ...ofOrder,
        expectedCents: 2_000,
        foundCents: 0,
        since: '2026-04-29',
        reason: 'account-closed',
      },
    ]);
    expect(differencesOf(after(...back, ordered('c', 2_000, 4, '2026-05-10')))).toEqual([
      { kind: 'ordered-not-paid', ...ofOrder, expectedCents: 2_000, foundCents: 0, since: '2026-05-10' },
    ]);
  });

  it('is a reversal after the claim, until a correction is claimed', () => {
    const late = [
      ...upToSettlement,
      ordered('c', 2_000),
      executed('c', [2_000, 2_000]),
      reversed('1', '1', '2026-05-04'),
    ];
    expect(differencesOf(after(...late))).toEqual([
      {
        kind: 'reversed-after-claim',
        ...ofLine,
        claimId: id('c'),
        expectedCents: 0,
        foundCents: 2_000,
        since: '2026-05-04',
        reason: 'entered-twice',
      },
    ]);
    // Next month's claim asks 30.00 for another ride and takes 20.00 back: 10.00 are ordered and paid.
    const correction = asked('1', '1', -2_000);
    const next = asked('1', '2', 3_000);
    const corrected = after(
      ...late,
      redeemed('1', '2', parts(1_200, 1_260, 540)),
      submitted('d', [correction, next]),
      settled('d', [checked(correction), checked(next)]),
      ordered('d', 1_000),
      executed('d', [1_000, 1_000]),
    );
    expect(differencesOf(corrected)).toEqual([]);
    // Net of the correction: one ride of 30.00, and 20.00 + 10.00 left the account for it.
    const stands = { accrued: 1_260, claimed: 1_260, settled: 1_260, ordered: 1_260, paid: 1_260 };
    const state = corrected.budget().find((one) => one.source === 'Stato');
    expect(state?.amounts).toMatchObject(stands);
  });

  it('is a reversal after the claim, until the line is settled for nothing', () => {
    const undone = [redeemed('1', '1', ride), submitted('c', [line]), reversed('1', '1', '2026-04-10')];
    expect(differencesOf(after(...undone)).map(({ kind }) => kind)).toEqual([
      'reversed-after-claim',
      'claimed-not-settled',
    ]);
    const settledForNothing = after(...undone, settled('c', [checked(line, 0, 'reversed')]));
    expect(differencesOf(settledForNothing)).toEqual([]);
    expect(settledForNothing.budget()).toEqual([]);
  });

  it('is a cut, and the cut of what was asked back: 15.00 of 20.00 each way', () => {
    // 20.00 asked and 15.00 approved and paid; then 20.00 asked back and 15.00 approved back, beside a ride of 30.00.
    const correction = asked('1', '1', -2_000);
    const next = asked('1', '2', 3_000);
    const corrected = after(
      redeemed('1', '1', ride),
      submitted('c', [line]),
      settled('c', [checked(line, 1_500, 'fare-too-high')]),
      ordered('c', 1_500),
      executed('c', [1_500, 1_500]),
      reversed('1', '1', '2026-05-04'),
      redeemed('1', '2', parts(1_200, 1_260, 540)),
      submitted('d', [correction, next]),
      settled('d', [checked(correction, -1_500, 'as-approved'), checked(next)]),
      ordered('d', 1_500),
      executed('d', [1_500, 1_500]),
    );
    const cutOf = (claim: string, expectedCents: number, foundCents: number, reason: string) => ({
      kind: 'cut-at-settlement',
      ...ofLine,
      claimId: id(claim),
      expectedCents,
      foundCents,
      since: '2026-04-15',
      reason,
    });
    expect(differencesOf(corrected)).toEqual([
      cutOf('c', 2_000, 1_500, 'fare-too-high'),
      cutOf('d', -2_000, -1_500, 'as-approved'),
    ]);
    // Only the ride of 30.00 is left at every step, source by source: 15.00 + 15.00 left the account.
    const state = corrected.budget().find((one) => one.source === 'Stato');
    expect(state?.amounts).toMatchObject({ accrued: 1_260, claimed: 1_260, settled: 1_260, paid: 1_260 });
  });

  it('is none when every step agrees', () => {
    expect(differencesOf(after(...upToSettlement, ordered('c', 2_000), executed('c', [2_000, 2_000])))).toEqual([]);
  });

  // A ride of 20.00 was paid and reversed; the next claim has another of 8.00: 12.00 are owed back.
  const owed = [
    ...upToSettlement,
    ordered('c', 2_000),
    executed('c', [2_000, 2_000]),
    reversed('1', '1', '2026-05-04'),
    redeemed('1', '2', parts(320, 336, 144)),
    submitted('d', [asked('1', '1', -2_000), asked('1', '2', 800)], '2026-05-05'),
    settled('d', [checked(asked('1', '1', -2_000)), checked(asked('1', '2', 800))], '2026-05-10'),
  ];
  const ofRecovery = { ...place, claimId: id('d'), recoveryId: id('ddd') };
  const paidOf = (standing: Standing): readonly number[] =>
    ['1', '2'].flatMap((redemption) =>
      (standing.books.redemptions.get(id(redemption))?.lines ?? []).map((one) => one.paidCents),
    );

  it('is what is owed back and nobody asked for yet', () => {
    expect(differencesOf(after(...owed))).toEqual([
      {
        kind: 'settled-not-ordered',
        ...place,
        claimId: id('d'),
        expectedCents: -1_200,
        foundCents: 0,
        since: '2026-05-10',
      },
    ]);
  });

  it('is what is owed back, until it came in or was given up', () => {
    const asks = [...owed, owedBack('d', 1_200, 1, '2026-05-10')];
    const due = { kind: 'recovery-due', ...ofRecovery, since: '2026-05-10' };
    const given = {
      kind: 'recovery-waived',
      ...ofRecovery,
      expectedCents: -500,
      foundCents: 0,
      since: '2026-06-10',
      reason: 'uneconomical',
    };
    expect(differencesOf(after(...asks))).toEqual([{ ...due, expectedCents: -1_200, foundCents: 0 }]);
    const partly = [...asks, cameBack('d', [1_200, 300])];
    expect(differencesOf(after(...partly))).toEqual([{ ...due, expectedCents: -1_200, foundCents: -300 }]);
    const waived = [...partly, givenUp('d', [1_200, 500])];
    expect(differencesOf(after(...waived))).toEqual([{ ...due, expectedCents: -700, foundCents: -300 }, given]);
    expect(differencesOf(after(...waived, cameBack('d', [1_200, 400], 4)))).toEqual([given]);
    expect(differencesOf(after(...asks, cameBack('d', [1_200, 1_200])))).toEqual([]);
  });

  it('leaves each line with what was paid for it: the service is held against the correction', () => {
    const asks = [...owed, owedBack('d', 1_200)];
    // The first ride in claim c; its correction in claim d; the second ride.
    expect(paidOf(after(...owed))).toEqual([2_000, 0, 0]);
    expect(paidOf(after(...asks))).toEqual([2_000, -800, 800]);
    expect(paidOf(after(...asks, cameBack('d', [1_200, 300])))).toEqual([2_000, -1_100, 800]);
    expect(paidOf(after(...asks, cameBack('d', [1_200, 1_200])))).toEqual([2_000, -2_000, 800]);
  });
});
