// The specification of what an open appeal keeps: its place and its money, until it is decided; amounts by hand.
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
const MOTHER = applicationId(id(501));
const NEXT = applicationId(id(502));
const KEPT = voucherId(id(901));
const VOUCHER = voucherId(id(101));
const by = (place: number) => ({ list: 0, place, bis: 0 });

const keep: ReserveFunds = {
  ...{ type: 'ReserveFunds', voucherId: KEPT, applicationId: MOTHER, valueCents: cents(600) },
  ...{ at: { place: 3 }, appeal: true, on },
};
const kept: FundsReserved = {
  ...{ type: 'FundsReserved', voucherId: KEPT, applicationId: MOTHER, valueCents: cents(600), parts: money(600) },
  ...{ rank: by(3), checkDue: true, appeal: true, on },
};
const keptWaits = (free: number): FundsExhausted => ({
  ...{ type: 'FundsExhausted', voucherId: KEPT, applicationId: MOTHER, neededCents: cents(600) },
  ...{ freeCents: cents(free), rank: by(3), appeal: true, on },
});
const next: FundsExhausted = {
  ...{ type: 'FundsExhausted', voucherId: voucherId(id(102)), applicationId: NEXT, neededCents: cents(500) },
  ...{ freeCents: cents(0), rank: by(4), on },
};
const admitted = (valueCents: number): ReserveFunds => ({
  ...{ type: 'ReserveFunds', voucherId: VOUCHER, applicationId: MOTHER, valueCents: cents(valueCents) },
  ...{ at: { place: 3 }, on },
});
const got = (valueCents: number): FundsReserved => ({
  ...{ type: 'FundsReserved', voucherId: VOUCHER, applicationId: MOTHER, valueCents: cents(valueCents) },
  ...{ parts: money(valueCents), rank: by(3), on },
});
const back: FundsReleased = {
  ...{ type: 'FundsReleased', releaseId: KEPT, voucherId: KEPT, amountCents: cents(600), parts: money(600) },
  ...{ reason: 'no-longer-due', on },
};
const ended: WaitingEnded = { type: 'WaitingEnded', applicationId: MOTHER, reason: 'appeal-ended' };
const thaw: ThawFunds = { type: 'ThawFunds', applicationId: MOTHER, on };
const serve = { type: 'ServeWaiting', most: 500, on } as const;
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);

describe('an open appeal', () => {
  it('keeps the money that is there, at its place', () => zone(received(1_000)).when(keep).then(kept));
  it('keeps its place where there is too little, and its money when it comes', () => {
    zone(received(100)).when(keep).then(keptWaits(100));
    const { rank: _, ...later } = kept;
    zone(received(100), keptWaits(100), next, received(700)).when(serve).then(later);
  });
  it('leaves to sliding only what it does not keep: 1,000 less 600 are not 500', () =>
    zone(received(1_000), kept, next).when(serve).thenNothing());
  it('stands behind who has the better place', () => {
    const better = { ...next, rank: by(2) };
    zone(received(1_000), better).when(keep).then(keptWaits(1_000));
  });
  it('keeps once, and nothing for who stands there by right', () => {
    zone(received(1_000), kept).when(keep).thenNothing();
    zone(received(1_000), got(600)).when(keep).thenNothing();
  });
  it('is never offered, whatever is heard of checks', () => {
    const { reservations } = [received(1_000), kept].reduce(allocationDecider.evolve, allocationDecider.initial);
    expect(reservations.get(KEPT)).toMatchObject({ status: 'checking', appeal: true });
    zone(received(1_000), kept).when({ type: 'ConfirmReservation', voucherId: KEPT }).thenRefused('offer-not-cleared');
  });
});

describe('an appeal that ended', () => {
  it('with an admission: what was kept comes back and what is due is given, in one step', () => {
    zone(received(1_000), kept, next).when(admitted(600)).then(back, ended, got(600));
    zone(received(1_000), kept, next).when(admitted(450)).then(back, ended, got(450));
    zone(received(1_000), kept, next).when(admitted(800)).then(back, ended, got(800));
  });
  it('with an admission for more than there is: the place stays the first', () =>
    zone(received(1_000), kept, next)
      .when(admitted(1_200))
      .then(back, ended, {
        ...{ type: 'FundsExhausted', voucherId: VOUCHER, applicationId: MOTHER, neededCents: cents(1_200) },
        ...{ freeCents: cents(1_000), rank: by(3), on },
      }));
  it('with an admission while it waited: it waits on, by right', () =>
    zone(received(100), keptWaits(100))
      .when(admitted(600))
      .then(ended, {
        ...{ type: 'FundsExhausted', voucherId: VOUCHER, applicationId: MOTHER, neededCents: cents(600) },
        ...{ freeCents: cents(100), rank: by(3), on },
      }));
  it('without: the money is free for the next, once', () => {
    zone(received(1_000), kept, next).when(thaw).then(back, ended);
    zone(received(1_000), kept, next, back, ended).when(thaw).thenNothing();
    zone(received(100), keptWaits(100), next).when(thaw).then(ended);
    zone(received(1_000), kept, next, back, ended)
      .when(serve)
      .then({
        ...{ type: 'FundsReserved', voucherId: voucherId(id(102)), applicationId: NEXT, valueCents: cents(500) },
        ...{ parts: money(500), checkDue: true, on },
      });
  });
  it('without, and admitted later all the same (a court): it is given what is due then', () =>
    zone(received(1_000), kept, back, ended).when(admitted(600)).then(got(600)));
  it('takes nothing from who stands there by right', () => {
    zone(received(1_000), got(600)).when(thaw).thenNothing();
    zone(received(1_000)).when(thaw).thenNothing();
  });
});
