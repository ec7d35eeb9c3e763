// The specification of more money for a voucher: all of it or nothing, from a zone of 300.00 that gave 250.00.
import { describe, expect, it } from '@jest/globals';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { allocationDecider } from './decider.js';
import type { AllocationEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-05-04');
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const voucher = voucherId(id(1));
const past: readonly AllocationEvent[] = [
  {
    type: 'AllocationReceived',
    changeId: 'a',
    parts: [fund('EU', 18_000), fund('State', 12_000)],
    actNumber: 'D.D. 2/2026',
    on,
  },
  {
    type: 'FundsReserved',
    voucherId: voucher,
    applicationId: applicationId(id(2)),
    valueCents: cents(25_000),
    parts: [fund('EU', 15_000), fund('State', 10_000)],
    on,
  },
  { type: 'ReservationConfirmed', voucherId: voucher },
];
const extend = (amount: number, n = 1) =>
  ({ type: 'ExtendReservation', amendmentId: id(80 + n), voucherId: voucher, amountCents: cents(amount), on }) as const;
const waits: AllocationEvent = {
  type: 'ExtensionWaits',
  amendmentId: id(81),
  voucherId: voucher,
  neededCents: cents(6_000),
  freeCents: cents(5_000),
  on,
};
const extended = (parts: readonly FundPart[]): AllocationEvent => ({
  type: 'ReservationExtended',
  amendmentId: id(81),
  voucherId: voucher,
  amountCents: sumParts(parts),
  parts,
  on,
});

describe('extending what is set aside for a voucher', () => {
  it('takes it from what is free, in proportion: 50.00 of 30.00 EU and 20.00 State', () =>
    given(allocationDecider, ...past)
      .when(extend(5_000))
      .then(extended([fund('EU', 3_000), fund('State', 2_000)])));

  it('waits where there is too little, and is served when money comes back', () => {
    given(allocationDecider, ...past)
      .when(extend(6_000))
      .then(waits);
    given(allocationDecider, ...past, waits)
      .when({ type: 'ServeExtensions', on })
      .thenNothing();
    const back: AllocationEvent = {
      type: 'FundsReleased',
      releaseId: 'r',
      voucherId: voucher,
      amountCents: cents(5_000),
      parts: [fund('EU', 3_000), fund('State', 2_000)],
      reason: 'amended',
      on,
    };
    given(allocationDecider, ...past, waits, back)
      .when({ type: 'ServeExtensions', on })
      .then(extended([fund('EU', 3_600), fund('State', 2_400)]));
  });

  it('is dropped for a newer correction while it waits, and not after', () => {
    const drop = { type: 'DropExtension', amendmentId: id(81) } as const;
    given(allocationDecider, ...past, waits)
      .when(drop)
      .then({ type: 'ExtensionDropped', amendmentId: id(81) });
    given(allocationDecider, ...past, waits, { type: 'ExtensionDropped', amendmentId: id(81) })
      .when({ type: 'ServeExtensions', on })
      .thenNothing();
    given(allocationDecider, ...past, extended([fund('EU', 3_000), fund('State', 2_000)]))
      .when(drop)
      .thenNothing();
  });

  it('happens once, and only for a voucher that has money', () => {
    given(allocationDecider, ...past, extended([fund('EU', 3_000), fund('State', 2_000)]))
      .when(extend(5_000))
      .thenNothing();
    const [received] = past;
    if (received === undefined) throw new Error('the zone has money');
    given(allocationDecider, received).when(extend(5_000)).thenRefused('reservation-unknown');
  });

  it('counts as assigned: free and assigned make what was received', () => {
    const events = [...past, extended([fund('EU', 3_000), fund('State', 2_000)])];
    const { free, assignedCents, reservations } = events.reduce(allocationDecider.evolve, allocationDecider.initial);
    expect([sumParts(free), assignedCents]).toEqual([0, 30_000]);
    expect(sumParts(reservations.get(voucher)?.parts ?? [])).toBe(30_000);
  });
});

describe('correcting what an application that waits is to get', () => {
  const application = applicationId(id(9));
  const exhausted: AllocationEvent = {
    type: 'FundsExhausted',
    voucherId: voucherId(id(8)),
    applicationId: application,
    neededCents: cents(25_000),
    freeCents: cents(5_000),
    on,
  };

  it('keeps its place for another amount, also for nothing, when it is passed over', () => {
    const amend = { type: 'AmendWaiting', applicationId: application } as const;
    const amended = (valueCents: number): AllocationEvent => ({
      type: 'WaitingAmended',
      applicationId: application,
      valueCents: cents(valueCents),
    });
    for (const valueCents of [5_000, 0])
      given(allocationDecider, ...past, exhausted)
        .when({ ...amend, valueCents: cents(valueCents) })
        .then(amended(valueCents));
    given(allocationDecider, ...past, exhausted)
      .when({ ...amend, valueCents: cents(25_000) })
      .thenNothing();
    given(allocationDecider, ...past)
      .when({ ...amend, valueCents: cents(0) })
      .thenNothing();
    given(allocationDecider, ...past, exhausted, amended(0))
      .when({ type: 'ServeWaiting', most: 9, on })
      .thenNothing();
    given(allocationDecider, ...past, exhausted, amended(5_000))
      .when({ type: 'ServeWaiting', most: 9, on })
      .then({
        type: 'FundsReserved',
        voucherId: voucherId(id(8)),
        applicationId: application,
        valueCents: cents(5_000),
        parts: [fund('EU', 3_000), fund('State', 2_000)],
        checkDue: true,
        on,
      });
  });
});
