// The specification of a zone's money, with invariants 1, 6 and 7 of domain.md §6 as properties.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { Allocation } from './allocation.js';
import { allocationDecider } from './decider.js';
import type { AllocationCommand, ReleaseFunds, ReserveFunds } from './commands.js';
import type { AllocationEvent, AllocationReceived, FundsExhausted, FundsReleased, FundsReserved } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-03-01');
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const received: AllocationReceived = {
  type: 'AllocationReceived',
  changeId: 'act-1',
  parts: [fund('EU', 50_000), fund('State', 35_000), fund('Region', 15_000)],
  actNumber: 'D.D. 2/2026',
  on,
};
const reserve = (n: number, value: number): ReserveFunds => ({
  type: 'ReserveFunds',
  voucherId: voucherId(id(n)),
  applicationId: applicationId(id(n + 500)),
  valueCents: cents(value),
  on,
});
const reserved = (n: number, value: number, parts: readonly FundPart[]): FundsReserved => ({
  ...reserve(n, value),
  type: 'FundsReserved',
  parts,
});
/** Set aside in turn: the conditions are checked again before it is offered. */
const due = (event: FundsReserved): FundsReserved => ({ ...event, checkDue: true });
const release = (n: number, amount: number, releaseId: string): ReleaseFunds => ({
  type: 'ReleaseFunds',
  releaseId,
  voucherId: voucherId(id(n)),
  amountCents: cents(amount),
  reason: 'closed',
  on,
});
const released = (n: number, parts: readonly FundPart[], releaseId: string): FundsReleased => ({
  ...release(n, sumParts(parts), releaseId),
  type: 'FundsReleased',
  parts,
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);
const halves = [fund('EU', 25_000), fund('State', 17_500), fund('Region', 7_500)];

describe('taking over the money of another scheme’s voucher', () => {
  const take = (parts: readonly FundPart[]) =>
    ({
      type: 'TakeOverFunds',
      voucherId: voucherId(id(1)),
      applicationId: applicationId(id(501)),
      parts,
      actNumber: 'D.D. 7/2026',
      on,
    }) as const;
  const taken = (parts: readonly FundPart[]): AllocationEvent => ({
    ...take(parts),
    type: 'FundsTakenOver',
    valueCents: sumParts(parts),
  });

  it('takes from the sources that are named, to the last cent', () =>
    zone(received)
      .when(take([fund('Region', 15_000)]))
      .then(taken([fund('Region', 15_000)])));
  it('refuses a cent more than a source has, or a source that is not there', () => {
    zone(received)
      .when(take([fund('Region', 15_001)]))
      .thenRefused('funds-not-free');
    zone(received)
      .when(take([fund('Comune', 1)]))
      .thenRefused('funds-not-free');
  });
  it('says nothing twice, and no to other amounts', () => {
    zone(received, taken([fund('EU', 100)]))
      .when(take([fund('EU', 100)]))
      .thenNothing();
    zone(received, taken([fund('EU', 100)]))
      .when(take([fund('EU', 101)]))
      .thenRefused('reserved-otherwise');
  });
  it('is assigned at once, and returns as any other money', () => {
    const state = [received, taken([fund('EU', 50_000)])].reduce(allocationDecider.evolve, allocationDecider.initial);
    expect(state).toMatchObject({ assignedCents: 50_000, reservedCents: 0 });
    zone(received, taken([fund('EU', 50_000)]))
      .when({ ...release(1, 20_000, 'r1'), parts: [fund('EU', 20_000)] })
      .then(released(1, [fund('EU', 20_000)], 'r1'));
    zone(received, taken([fund('EU', 50_000)]))
      .when(reserve(2, 50_001))
      .then({
        ...{ type: 'FundsExhausted', voucherId: voucherId(id(2)), applicationId: applicationId(id(502)), on },
        ...{ neededCents: cents(50_001), freeCents: cents(50_000) },
      });
  });
});

describe('reserving a zone’s money', () => {
  it('splits a voucher over the sources in proportion', () =>
    zone(received)
      .when(reserve(1, 50_000))
      .then(reserved(1, 50_000, halves)));

  it('gives the last cent', () =>
    zone(received)
      .when(reserve(1, 100_000))
      .then(reserved(1, 100_000, received.parts)));

  it('lets an application wait when a cent is missing', () =>
    zone(received)
      .when(reserve(1, 100_001))
      .then({
        type: 'FundsExhausted',
        voucherId: voucherId(id(1)),
        applicationId: applicationId(id(501)),
        neededCents: cents(100_001),
        freeCents: cents(100_000),
        on,
      }));

  it('reserves once for a voucher', () =>
    zone(received, reserved(1, 50_000, halves))
      .when(reserve(1, 50_000))
      .thenNothing());

  it('refuses a reservation of nothing', () => zone(received).when(reserve(1, 0)).thenRefused('nothing-to-reserve'));
});

describe('waiting for money', () => {
  const waits = (n: number, needed: number, free: number): FundsExhausted => ({
    type: 'FundsExhausted',
    voucherId: voucherId(id(n)),
    applicationId: applicationId(id(n + 500)),
    neededCents: cents(needed),
    freeCents: cents(free),
    on,
  });
  const more: AllocationReceived = { ...received, changeId: 'act-2', parts: [fund('EU', 60_000)] };

  it('nobody passes before those who wait, though what is left would do', () =>
    zone(received, waits(1, 100_001, 100_000))
      .when(reserve(2, 1))
      .then(waits(2, 1, 100_000)));

  it('serves those who wait in their order, until one does not fit', () =>
    zone(received, waits(1, 100_001, 100_000), waits(2, 50_000, 100_000), waits(3, 10_000, 100_000), more)
      .when({ type: 'ServeWaiting', most: 500, on })
      .then(
        // 160,000 free: 110,000 EU, 35,000 State, 15,000 Region; shares of 100,001 are 68,750.69, 21,875.22, 9,375.09.
        due(reserved(1, 100_001, [fund('EU', 68_751), fund('State', 21_875), fund('Region', 9_375)])),
        // 59,999 free: 41,249, 13,125, 5,625; shares of 50,000 are 34,374.74, 10,937.68, 4,687.58.
        due(reserved(2, 50_000, [fund('EU', 34_375), fund('State', 10_938), fund('Region', 4_687)])),
      ));

  it('lets the next one pass when the one before is withdrawn', () =>
    zone(received, waits(1, 100_001, 100_000), { type: 'WaitingEnded', applicationId: applicationId(id(501)) })
      .when(reserve(2, 100_000))
      .then(reserved(2, 100_000, received.parts)));
});

describe('freeing money', () => {
  const held = [received, reserved(1, 50_000, halves)] as const;

  it('gives back in the proportion in which it was taken', () =>
    zone(...held)
      .when(release(1, 25_000, 'r1'))
      .then(released(1, [fund('EU', 12_500), fund('State', 8_750), fund('Region', 3_750)], 'r1')));

  it('frees once', () =>
    zone(...held, released(1, halves, 'r1'))
      .when(release(1, 50_000, 'r1'))
      .thenNothing());

  it('never frees more than the voucher holds', () =>
    zone(...held, released(1, halves, 'r1'))
      .when(release(1, 1, 'r2'))
      .thenRefused('release-exceeds-reservation'));

  it('frees nothing for a voucher that holds nothing', () =>
    zone(received)
      .when(release(2, 1, 'r1'))
      .thenRefused('reservation-unknown'));
});

const commands: fc.Arbitrary<AllocationCommand> = fc.oneof(
  fc.record({ n: fc.nat(9), value: fc.nat(40_000) }).map(({ n, value }) => reserve(n, value)),
  fc.nat(9).map((n): AllocationCommand => ({ type: 'ConfirmReservation', voucherId: voucherId(id(n)) })),
  fc
    .record({ n: fc.nat(9), amount: fc.nat(40_000), r: fc.nat(30) })
    .map(({ n, amount, r }) => release(n, amount, `r${r}`)),
  fc.constant<AllocationCommand>({ type: 'ServeWaiting', most: 500, on }),
  fc.nat(9).map((n): AllocationCommand => ({
    ...{ type: 'EndWaiting', applicationId: applicationId(id(n + 500)), releaseId: `end-${n}`, on },
  })),
  fc.record({ change: fc.nat(3), amount: fc.nat(20_000) }).map(({ change, amount }): AllocationCommand => ({
    ...received,
    type: 'ReceiveAllocation',
    changeId: `act-${change}`,
    parts: [fund('EU', amount), fund('Later', amount)],
  })),
);

describe('whatever is asked of a zone’s money', () => {
  it('free, reserved and assigned always add up to what was allocated, in total and source by source', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 60 }), (asked) => {
        let state: Allocation = allocationDecider.evolve(allocationDecider.initial, received);
        for (const command of asked) {
          const decision = allocationDecider.decide(command, state);
          if (decision.accepted) state = decision.events.reduce(allocationDecider.evolve, state);
          expect(sumParts(state.free) + state.reservedCents + state.assignedCents).toBe(sumParts(state.allocated));
        }
        for (const part of state.allocated) {
          const held = [...state.reservations].flatMap(([, reservation]) => reservation.parts);
          const ofSource = (parts: readonly FundPart[]) =>
            sumParts(parts.filter(({ source }) => source === part.source));
          expect(ofSource(state.free) + ofSource(held)).toBe(part.amountCents);
        }
      }),
    );
  });
});
