// The specification of money booked at submission: kept in receipt order, until the application is decided; amounts by hand.
import { describe, expect, it } from '@jest/globals';
import { applicationId, cents, localDate, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { ReserveFunds, ThawFunds } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsExhausted, FundsReleased, FundsReserved, WaitingEnded } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-06-01');
const money = (amount: number): readonly FundPart[] => [{ source: 'FSE+', year: 2026, amountCents: cents(amount) }];
const received = (amount: number): AllocationEvent => ({
  ...{ type: 'AllocationReceived', changeId: `act-${amount}`, parts: money(amount), actNumber: 'D.D. 2/2026', on },
});
const application = (n: number) => applicationId(id(500 + n));
const kept = (n: number) => voucherId(id(900 + n));
const voucher = (n: number) => voucherId(id(100 + n));
const by = (place: number) => ({ list: 0, place, bis: 0 });

/** The n-th receipt books so much. */
const book = (n: number, amount: number, over: Partial<ReserveFunds> = {}): ReserveFunds => ({
  ...{ type: 'ReserveFunds', voucherId: kept(n), applicationId: application(n), valueCents: cents(amount) },
  ...{ at: { place: n }, booked: true, on },
  ...over,
});
const booked = (n: number, amount: number): FundsReserved => ({
  ...{ type: 'FundsReserved', voucherId: kept(n), applicationId: application(n), valueCents: cents(amount) },
  ...{ parts: money(amount), rank: by(n), booked: true, checkDue: true, on },
});
const waits = (n: number, needed: number, free: number): FundsExhausted => ({
  ...{ type: 'FundsExhausted', voucherId: kept(n), applicationId: application(n), neededCents: cents(needed) },
  ...{ freeCents: cents(free), rank: by(n), booked: true, on },
});
const admit = (n: number, amount: number): ReserveFunds => ({
  ...{ type: 'ReserveFunds', voucherId: voucher(n), applicationId: application(n), valueCents: cents(amount) },
  ...{ at: { place: n }, on },
});
const got = (n: number, amount: number): FundsReserved => ({
  ...{ type: 'FundsReserved', voucherId: voucher(n), applicationId: application(n), valueCents: cents(amount) },
  ...{ parts: money(amount), rank: by(n), on },
});
const back = (n: number, amount: number): FundsReleased => ({
  ...{ type: 'FundsReleased', releaseId: kept(n), voucherId: kept(n), amountCents: cents(amount) },
  ...{ parts: money(amount), reason: 'no-longer-due', on },
});
const ended = (n: number): WaitingEnded => ({
  ...{ type: 'WaitingEnded', applicationId: application(n), reason: 'booking-ended' },
});
const thaw = (n: number, what: Pick<ThawFunds, 'booked'> = { booked: true }): ThawFunds => ({
  ...{ type: 'ThawFunds', applicationId: application(n), ...what, on },
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);

describe('money booked at submission', () => {
  it('is kept in receipt order while there is any, and is not offered', () => {
    zone(received(1_000)).when(book(1, 600)).then(booked(1, 600));
    zone(received(1_000), booked(1, 600))
      .when(book(2, 500))
      .then(waits(2, 500, 400));
    // 400 are there, but the second receipt stands before the third.
    zone(received(1_000), booked(1, 600), waits(2, 500, 400))
      .when(book(3, 400))
      .then(waits(3, 400, 400));
    zone(received(1_000), booked(1, 600))
      .when({ type: 'ConfirmReservation', voucherId: kept(1) })
      .thenRefused('offer-not-cleared');
  });
  it('is kept for a receipt that arrives later at its own place', () =>
    zone(received(1_000), booked(1, 600), waits(3, 500, 400))
      .when(book(2, 300))
      .then(booked(2, 300)));
  it('becomes what is due when the application is admitted: as much, less, or more', () => {
    const two = [received(1_000), booked(1, 600), waits(2, 500, 400)] as const;
    zone(...two)
      .when(admit(1, 600))
      .then(back(1, 600), ended(1), got(1, 600));
    zone(...two)
      .when(admit(1, 450))
      .then(back(1, 600), ended(1), got(1, 450));
    zone(...two)
      .when(admit(1, 900))
      .then(back(1, 600), ended(1), got(1, 900));
  });
  it('is not given to who is admitted first and stands behind', () =>
    zone(received(1_000), booked(1, 600), waits(2, 500, 400))
      .when(admit(2, 500))
      .then(ended(2), {
        ...{ type: 'FundsExhausted', voucherId: voucher(2), applicationId: application(2), neededCents: cents(500) },
        ...{ freeCents: cents(400), rank: by(2), on },
      }));
  it('is free for the next where the application is refused or withdrawn, once', () => {
    const past = [received(1_000), booked(1, 600), waits(2, 500, 400)] as const;
    zone(...past)
      .when(thaw(1))
      .then(back(1, 600), ended(1));
    zone(...past, back(1, 600), ended(1))
      .when(thaw(1))
      .thenNothing();
    const { rank: _, ...served } = booked(2, 500);
    zone(...past, back(1, 600), ended(1))
      .when({ type: 'ServeWaiting', most: 9, on })
      .then(served);
  });
  it('is booked anew under the receipt of a new round', () => {
    const again = { at: { place: 7 }, voucherId: kept(7) };
    zone(received(1_000), booked(1, 600), back(1, 600), ended(1))
      .when(book(1, 600, again))
      .then(...[{ ...booked(1, 600), ...{ voucherId: kept(7), rank: by(7) } }]);
    zone(received(1_000), booked(1, 600))
      .when(book(1, 600, again))
      .thenNothing();
  });
  it('gives way to what an appeal against the refusal keeps, and is not ended by the end of another', () => {
    const appeal = { ...book(1, 600), voucherId: voucherId(id(800)), appeal: true } as const;
    const { booked: _b, ...keep } = appeal;
    const { booked: _c, ...frozen } = { ...booked(1, 600), voucherId: voucherId(id(800)), appeal: true } as const;
    zone(received(1_000), booked(1, 600)).when(keep).then(back(1, 600), ended(1), frozen);
    zone(received(1_000), booked(1, 600), back(1, 600), ended(1), frozen).when(thaw(1)).thenNothing();
    zone(received(1_000), booked(1, 600)).when(thaw(1, {})).thenNothing();
  });
  it('changes nothing for who is served already', () => {
    zone(received(1_000), got(1, 600)).when(book(1, 600)).thenNothing();
    zone(received(1_000), got(1, 600)).when(thaw(1)).thenNothing();
  });

  it('never comes to more than there is, source by source', () => {
    const { free, reservedCents } = [received(1_000), booked(1, 600), booked(2, 300)].reduce(
      allocationDecider.evolve,
      allocationDecider.initial,
    );
    expect({ free, reservedCents }).toEqual({ free: money(100), reservedCents: 900 });
  });
});
