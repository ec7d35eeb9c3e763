// The specification of the waiting list: one order, an offer at a time, checked again before it is made; amounts by hand.
import { describe, expect, it } from '@jest/globals';
import { applicationId, cents, localDate, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { GivenPlace, HearOfCheck, ReleaseFunds, ReserveFunds } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsExhausted, FundsReleased, FundsReserved, WaitingResumed } from './events.js';
import type { Rank, WhenNotFitting } from './line.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-03-01');
const money = (amount: number): readonly FundPart[] => [{ source: 'FSE+', year: 2026, amountCents: cents(amount) }];
const received = (amount: number): AllocationEvent => ({
  ...{ type: 'AllocationReceived', changeId: `act-${amount}`, parts: money(amount), actNumber: 'D.D. 2/2026', on },
});
const who = (n: number, nth = 0) => ({
  voucherId: voucherId(id(n + nth * 100)),
  applicationId: applicationId(id(n + 500)),
});
const LIST = id(77);
const opened: AllocationEvent = { type: 'ListOpened', rankingId: LIST, on };
const rank = (place: number, bis = 0): Rank => ({ list: 1, place, bis });
const at = (place: number, bis = 0): GivenPlace => ({ rankingId: LIST, place, ...(bis > 0 && { bis }) });

const reserve = (n: number, value: number, given: GivenPlace, lastVoucher: WhenNotFitting = 'stop'): ReserveFunds => ({
  ...{ type: 'ReserveFunds', ...who(n), valueCents: cents(value), at: given, lastVoucher, on },
});
const waits = (n: number, value: number, place: Rank, free: number): FundsExhausted => ({
  ...{ type: 'FundsExhausted', ...who(n), neededCents: cents(value), freeCents: cents(free) },
  ...{ rank: place, lastVoucher: 'stop', on },
});
const under = (lastVoucher: WhenNotFitting, event: FundsExhausted): FundsExhausted => ({ ...event, lastVoucher });
const got = (n: number, value: number, over: Partial<FundsReserved> = {}): FundsReserved => ({
  ...{ type: 'FundsReserved', ...who(n), valueCents: cents(value), parts: money(value), on },
  ...over,
});
const due = (n: number, value: number, nth = 0): FundsReserved => got(n, value, { ...who(n, nth), checkDue: true });
const serve = { type: 'ServeWaiting', most: 500, on } as const;
const hear = (n: number, outcome: HearOfCheck['outcome']): HearOfCheck => ({
  ...{ type: 'HearOfCheck', voucherId: who(n).voucherId, outcome, releaseId: `no-${n}`, on },
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, ...past);
const folded = (...past: readonly AllocationEvent[]) =>
  past.reduce(allocationDecider.evolve, allocationDecider.initial);

describe('the order of who waits', () => {
  it('is that of the place, whoever came first', () =>
    zone(received(1_000), opened, waits(2, 600, rank(2), 500), waits(1, 700, rank(1), 500))
      .when(serve)
      .then(due(1, 700)));

  it('puts who was put after a place by an act before the next one', () =>
    expect(
      folded(opened, waits(1, 9, rank(1), 0), waits(2, 9, rank(2), 0), waits(3, 9, rank(1, 500), 0)).line.map(
        ({ place, bis }) => [place, bis],
      ),
    ).toEqual([
      [1, 0],
      [1, 500],
      [2, 0],
    ]));

  it('opens a list for each ranking, in the order in which they came', () =>
    zone(received(100), opened)
      .when({ ...reserve(1, 200, at(1)), at: { rankingId: id(78), place: 1 } })
      .then({ type: 'ListOpened', rankingId: id(78), on }, { ...waits(1, 200, { list: 2, place: 1, bis: 0 }, 100) }));

  it('goes by the number of the receipt where calls are served by arrival', () =>
    zone(received(100), { ...waits(2, 200, { list: 0, place: 8, bis: 0 }, 100) })
      .when({ ...reserve(1, 50, at(1)), at: { place: 3 } })
      .then(got(1, 50, { rank: { list: 0, place: 3, bis: 0 } })));

  it('gives who is new what those before leave, and never what is theirs', () =>
    zone(received(1_000), opened, waits(1, 700, rank(1), 0))
      .when(reserve(2, 400, at(2)))
      .then(waits(2, 400, rank(2), 1_000)));
});

describe('the next voucher that does not fit', () => {
  const past = (policy: WhenNotFitting) => [
    ...[received(1_000), opened],
    ...[
      under(policy, waits(1, 700, rank(1), 0)),
      under(policy, waits(2, 500, rank(2), 0)),
      under(policy, waits(3, 300, rank(3), 0)),
    ],
  ];
  it('stop: holds all who come after', () =>
    zone(...past('stop'))
      .when(serve)
      .then(due(1, 700)));
  it('skip: lets pass who fits: 1,000 - 700 - 300', () =>
    zone(...past('skip'))
      .when(serve)
      .then(due(1, 700), due(3, 300)));
  it('partial: is offered what is left: 1,000 - 700 = 300 of 500', () =>
    zone(...past('partial'))
      .when(serve)
      .then(due(1, 700), due(2, 300)));
  it('partial: when a ranking is served too', () =>
    zone(received(1_000), opened, got(1, 700, { rank: rank(1) }))
      .when(reserve(2, 500, at(2), 'partial'))
      .then(got(2, 300, { rank: rank(2) })));
  it('is nobody’s when nothing is left', () =>
    zone(received(700), opened, got(1, 700, { rank: rank(1) }))
      .when(reserve(2, 500, at(2), 'partial'))
      .then(under('partial', waits(2, 500, rank(2), 0))));
});

describe('an offer that is due', () => {
  const past = [received(700), opened, waits(1, 700, rank(1), 0), waits(2, 600, rank(2), 0), due(1, 700)] as const;

  it('is cleared when the conditions hold, once', () => {
    const cleared = { type: 'OfferCleared', ...who(1), on } as const;
    zone(...past)
      .when(hear(1, 'admitted'))
      .then(cleared);
    zone(...past, cleared)
      .when(hear(1, 'admitted'))
      .thenNothing();
    zone(...past, cleared)
      .when(hear(1, 'no-longer'))
      .thenNothing();
  });

  it('keeps place and money while they cannot be checked', () => {
    const held = { type: 'OfferHeld', ...who(1), on } as const;
    zone(...past)
      .when(hear(1, 'cannot-check-yet'))
      .then(held);
    zone(...past, held)
      .when(hear(1, 'cannot-check-yet'))
      .thenNothing();
    zone(...past, held)
      .when(serve)
      .thenNothing();
    zone(...past, held)
      .when(hear(1, 'admitted'))
      .then({ type: 'OfferCleared', ...who(1), on });
  });

  it('frees its money for the next when they hold no longer', () => {
    const freed: AllocationEvent[] = [
      {
        ...{ type: 'FundsReleased', releaseId: 'no-1', voucherId: who(1).voucherId, amountCents: cents(700) },
        ...{ parts: money(700), reason: 'no-longer-due', on },
      },
      { type: 'WaitingEnded', applicationId: who(1).applicationId, reason: 'no-longer-due' },
    ];
    zone(...past)
      .when(hear(1, 'no-longer'))
      .then(...freed);
    zone(...past, ...freed)
      .when(serve)
      .then(due(2, 600));
    zone(...past, ...freed)
      .when(hear(1, 'no-longer'))
      .thenNothing();
    zone(...past, ...freed)
      .when(reserve(1, 700, at(1)))
      .thenNothing();
  });

  it('is no voucher before it is cleared', () =>
    zone(...past)
      .when({ type: 'ConfirmReservation', voucherId: who(1).voucherId })
      .thenRefused('offer-not-cleared'));

  it('ends with a withdrawal, and frees its money', () => {
    const { voucherId, applicationId: application } = who(1);
    zone(...past)
      .when({ type: 'EndWaiting', applicationId: application, releaseId: 'w-1', on })
      .then(
        {
          ...{ type: 'FundsReleased', releaseId: 'w-1', voucherId, amountCents: cents(700) },
          ...{ parts: money(700), reason: 'withdrawn', on },
        },
        { type: 'WaitingEnded', applicationId: application, reason: 'withdrawn' },
      );
  });
});

describe('who gives an offer up', () => {
  const issued = [received(700), opened, got(1, 700, { rank: rank(1) })] as const;
  const confirmed = { type: 'ReservationConfirmed', voucherId: who(1).voucherId } as const;
  const next = who(1, 1).voucherId;
  const renounce: ReleaseFunds = {
    ...{ type: 'ReleaseFunds', releaseId: 'r-1', voucherId: who(1).voucherId, amountCents: cents(700) },
    ...{ reason: 'not-accepted', toEnd: { voucherId: next, valueCents: cents(700), lastVoucher: 'stop' }, on },
  };
  const freed: FundsReleased = {
    ...{ type: 'FundsReleased', releaseId: 'r-1', voucherId: who(1).voucherId, amountCents: cents(700) },
    ...{ parts: money(700), reason: 'not-accepted', on },
  };
  const again: WaitingResumed = {
    ...{ type: 'WaitingResumed', voucherId: next, applicationId: who(1).applicationId, neededCents: cents(700) },
    ...{ lastVoucher: 'stop', on },
  };
  const others = [waits(2, 700, rank(2), 0), waits(3, 700, rank(3), 0)] as const;

  it('goes to the end, behind all who wait, and the next is served', () => {
    zone(...issued, ...others, confirmed)
      .when(renounce)
      .then(freed, again);
    zone(...issued, ...others, confirmed, freed, again)
      .when(serve)
      .then(due(2, 700));
  });

  it('may be offered another voucher, and gives up for good the second time', () => {
    const second = due(1, 700, 1);
    zone(...issued, confirmed, freed, again)
      .when(serve)
      .then(second);
    const cleared = { type: 'OfferCleared', voucherId: next, applicationId: who(1).applicationId, on } as const;
    const toThird = { voucherId: who(1, 2).voucherId, valueCents: cents(700), lastVoucher: 'stop' } as const;
    zone(...issued, confirmed, freed, again, second, cleared, { ...confirmed, voucherId: next })
      .when({ ...renounce, voucherId: next, releaseId: 'r-2', toEnd: toThird })
      .then({ ...freed, voucherId: next, releaseId: 'r-2' });
  });

  it('goes nowhere when the application was withdrawn', () =>
    zone(...issued, confirmed, { type: 'WaitingEnded', applicationId: who(1).applicationId, reason: 'withdrawn' })
      .when(renounce)
      .then(freed));
});
