// The specification of money shared out in proportion: all of a ranking at once, to the cent; amounts worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { GivenPlace, ReserveFunds } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsReserved } from './events.js';
import type { Kept, Rank } from './line.js';
import { shareOut, sharedOf, type FundsShared, type ShareAsked } from './sharing.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-03-01');
const money = (amount: number, source = 'FSE+'): readonly FundPart[] => [
  { source, year: 2026, amountCents: cents(amount) },
];
const received = (amount: number, source = 'FSE+'): AllocationEvent => ({
  ...{ type: 'AllocationReceived', changeId: `act-${amount}`, parts: money(amount, source), actNumber: 'D.D. 2/2026' },
  on,
});
const who = (n: number) => ({ voucherId: voucherId(id(n)), applicationId: applicationId(id(n + 500)) });
const LIST = id(77);
const opened: AllocationEvent = { type: 'ListOpened', rankingId: LIST, on };
const rank = (place: number): Rank => ({ list: 1, place, bis: 0 });
const at = (place: number): GivenPlace => ({ rankingId: LIST, place });
const reserve = (n: number, value: number, kept: Kept = {}): ReserveFunds => ({
  ...{ type: 'ReserveFunds', ...who(n), valueCents: cents(value), at: at(n), lastVoucher: 'share', ...kept, on },
});
const asks = (n: number, value: number, kept: Kept = {}): ShareAsked => ({
  ...{ type: 'ShareAsked', ...who(n), valueCents: cents(value), rank: rank(n), ...kept, on },
});
const share = { type: 'ShareFunds', rankingId: LIST, on } as const;
const shared = (available: number, asked: number, ...amounts: readonly number[]): FundsShared => ({
  ...{ type: 'FundsShared', shareId: LIST, availableCents: cents(available), askedCents: cents(asked) },
  parts: money(amounts.reduce((sum, one) => sum + one, 0)),
  shares: amounts.map((amount, index) => ({
    ...{ applicationId: who(index + 1).applicationId, amountCents: cents(amount) },
  })),
  on,
});
const got = (n: number, amount: number, whole: number, over: Partial<FundsReserved> = {}): FundsReserved => ({
  ...{ type: 'FundsReserved', ...who(n), valueCents: cents(amount), parts: money(amount) },
  ...{ share: { shareId: LIST, askedCents: cents(whole) }, on },
  ...over,
});
const serve = { type: 'ServeWaiting', most: 500, on } as const;
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);
const folded = (...past: readonly AllocationEvent[]) =>
  past.reduce(allocationDecider.evolve, allocationDecider.initial);
const amounts = (available: number, ...values: readonly number[]) => [...shareOut(cents(available), values.map(cents))];

describe('what each gets', () => {
  it('is the same part of what is due, and the cents that are left go to the largest remainders', () =>
    // Two thirds of 600.00, 500.00 and 400.00: 400.00, 333.33⅓, 266.66⅔.
    expect(amounts(100_000, 60_000, 50_000, 40_000)).toEqual([40_000, 33_333, 26_667]));
  it('goes to who stands first where remainders are equal', () =>
    expect(amounts(100, 50, 50, 50)).toEqual([34, 33, 33]));
  it('is the whole where there is enough, and nothing where there is nothing', () => {
    expect(amounts(1_000, 300, 200)).toEqual([300, 200]);
    expect(amounts(0, 300, 200)).toEqual([0, 0]);
    expect(amounts(500)).toEqual([]);
  });
  it('is reduced again as it was when what is due is corrected, and is as before when it is corrected back', () => {
    const held = { shareId: LIST, askedCents: cents(50_000), sharedCents: cents(33_333) };
    // 440.00 x 333.33 / 500.00 = 293.3304
    expect(sharedOf(held, cents(44_000))).toBe(29_333);
    expect(sharedOf(held, cents(50_000))).toBe(33_333);
    expect(sharedOf(held, cents(0))).toBe(0);
  });
});

describe('a ranking whose call shares its money', () => {
  const three = [opened, asks(1, 60_000), asks(2, 50_000), asks(3, 40_000)] as const;

  it('serves nobody before all are there', () =>
    zone(received(100_000)).when(reserve(1, 60_000)).then(opened, asks(1, 60_000)));
  it('shares what there is among all, in one step', () =>
    zone(received(100_000), ...three)
      .when(share)
      .then(shared(100_000, 150_000, 40_000, 33_333, 26_667)));
  it('gives the whole where there is enough; the rest stays free', () => {
    zone(received(160_000), ...three)
      .when(share)
      .then({ ...shared(160_000, 150_000, 60_000, 50_000, 40_000) });
    expect(sumParts(folded(received(160_000), ...three, shared(160_000, 150_000, 60_000, 50_000, 40_000)).free)).toBe(
      10_000,
    );
  });
  it('shares once, also where there is nothing: what comes later is given by an act', () => {
    const none: FundsShared = { ...shared(0, 150_000), parts: [] };
    zone(...three)
      .when(share)
      .then(none);
    zone(...three, none, received(100_000))
      .when(share)
      .thenNothing();
    zone(...three, none, received(100_000))
      .when(serve)
      .thenNothing();
  });
  it('says nothing of a ranking that does not share, or that has nobody here', () => {
    zone(received(100_000)).when(share).thenNothing();
    const stops: AllocationEvent = {
      ...{ type: 'FundsExhausted', ...who(1), neededCents: cents(9), freeCents: cents(0), rank: rank(1), on },
    };
    zone(received(100_000), opened, stops).when(share).thenNothing();
  });
  it('passes over who has nothing due any more', () =>
    zone(received(60_000), opened, asks(1, 60_000), {
      ...{ type: 'WaitingAmended', applicationId: who(1).applicationId, valueCents: cents(0) },
    })
      .when(share)
      .thenNothing());

  const past = [received(100_000), ...three, shared(100_000, 150_000, 40_000, 33_333, 26_667)] as const;
  it('sets the money apart at once, and holds it for each voucher without another check', () => {
    expect(folded(...past)).toMatchObject({ reservedCents: 100_000, free: money(0), pot: money(100_000) });
    zone(...past)
      .when(serve)
      .then(got(1, 40_000, 60_000), got(2, 33_333, 50_000), got(3, 26_667, 40_000));
    zone(...past)
      .when({ ...serve, most: 2 })
      .then(got(1, 40_000, 60_000), got(2, 33_333, 50_000));
    const held = folded(...past, got(1, 40_000, 60_000), got(2, 33_333, 50_000), got(3, 26_667, 40_000));
    expect(held).toMatchObject({ reservedCents: 100_000, pot: money(0), line: [] });
  });
  it('takes it from each source in proportion: 600.00 of one, 400.00 of the other', () => {
    const two = [received(60_000), received(40_000, 'Stato'), ...three];
    const parts = [...money(60_000), ...money(40_000, 'Stato')];
    zone(...two)
      .when(share)
      .then({ ...shared(100_000, 150_000, 40_000, 33_333, 26_667), parts });
  });
  it('holds a share before anything else is said of who got it', () => {
    const end = { type: 'EndWaiting', applicationId: who(2).applicationId, releaseId: 'w', on } as const;
    zone(...past)
      .when(end)
      .then(got(2, 33_333, 50_000), { type: 'WaitingEnded', applicationId: who(2).applicationId, reason: 'withdrawn' });
    zone(...past)
      .when({ type: 'AmendWaiting', applicationId: who(2).applicationId, valueCents: cents(1) })
      .then(got(2, 33_333, 50_000));
  });
  it('keeps what comes back free: there is no next one', () => {
    const held = [...past, got(1, 40_000, 60_000), got(2, 33_333, 50_000), got(3, 26_667, 40_000)];
    const freed: AllocationEvent = {
      ...{ type: 'FundsReleased', releaseId: 'r', voucherId: who(1).voucherId, amountCents: cents(40_000) },
      ...{ parts: money(40_000), reason: 'not-accepted', on },
    };
    zone(...held, freed, asks(4, 9_000))
      .when(serve)
      .thenNothing();
  });
});

describe('an open appeal where the money is shared', () => {
  const appeal = { appeal: true } as const;
  const past = [
    ...[received(100_000), opened, asks(1, 60_000), asks(2, 50_000, appeal), asks(3, 40_000)],
    shared(100_000, 150_000, 40_000, 33_333, 26_667),
    ...[got(1, 40_000, 60_000), got(2, 33_333, 50_000, { checkDue: true, ...appeal }), got(3, 26_667, 40_000)],
  ];
  const won = { ...who(2), voucherId: voucherId(id(902)) };
  const back: readonly AllocationEvent[] = [
    {
      ...{ type: 'FundsReleased', releaseId: id(2), voucherId: who(2).voucherId, amountCents: cents(33_333) },
      ...{ parts: money(33_333), reason: 'no-longer-due', on },
    },
    { type: 'WaitingEnded', applicationId: who(2).applicationId, reason: 'appeal-ended' },
  ];

  it('shares like the others; its part is kept and not offered', () =>
    zone(...past.slice(0, 6))
      .when(serve)
      .then(...(past.slice(6) as FundsReserved[])));
  it('gets what was kept when it is won', () =>
    zone(...past)
      .when({ ...reserve(2, 50_000), ...won })
      .then(...back, { ...got(2, 33_333, 50_000), ...won, rank: rank(2) }));
  it('gets the same part of less, and of more only what there is', () => {
    zone(...past)
      .when({ ...reserve(2, 44_000), ...won })
      .then(...back, { ...got(2, 29_333, 44_000), ...won, rank: rank(2) });
    // 600.00 x 333.33 / 500.00 = 399.996, and 333.33 are there.
    zone(...past)
      .when({ ...reserve(2, 60_000), ...won })
      .then(...back, { ...got(2, 33_333, 60_000), ...won, rank: rank(2) });
  });
  it('waits for an act when it comes after all was shared', () =>
    zone(...past)
      .when(reserve(4, 10_000))
      .then(asks(4, 10_000)));
});
