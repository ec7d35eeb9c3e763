// The specification of money that an action has of its own within a zone's: nobody else takes it, and it takes what is nobody's.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { AllocationCommand, ReserveFunds } from './commands.js';
import { allocationDecider } from './decider.js';
import type { AllocationEvent, FundsExhausted, FundsReserved } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-06-01');
const money = (amount: number): readonly FundPart[] => [{ source: 'FSE+', year: 2026, amountCents: cents(amount) }];
const own = (action: string, amount: number) => ({ action, amountCents: cents(amount) });
// 1,000, of which 600 are for A and 300 for B.
const received: AllocationEvent = {
  ...{ type: 'AllocationReceived', changeId: 'act', parts: money(1_000), own: [own('A', 600), own('B', 300)] },
  ...{ actNumber: 'D.D. 2/2026', on },
};
const reserve = (n: number, action: string | undefined, amount: number): ReserveFunds => ({
  ...{ type: 'ReserveFunds', voucherId: voucherId(id(100 + n)), applicationId: applicationId(id(500 + n)) },
  ...(action !== undefined && { action }),
  ...{ valueCents: cents(amount), at: { place: n }, on },
});
const got = (n: number, action: string | undefined, amount: number): FundsReserved => ({
  ...{ type: 'FundsReserved', voucherId: voucherId(id(100 + n)), applicationId: applicationId(id(500 + n)) },
  ...(action !== undefined && { action }),
  ...{ valueCents: cents(amount), parts: money(amount), rank: { list: 0, place: n, bis: 0 }, on },
});
const waits = (n: number, action: string | undefined, needed: number, free: number): FundsExhausted => ({
  ...{ type: 'FundsExhausted', voucherId: voucherId(id(100 + n)), applicationId: applicationId(id(500 + n)) },
  ...(action !== undefined && { action }),
  ...{ neededCents: cents(needed), freeCents: cents(free), rank: { list: 0, place: n, bis: 0 }, on },
});
const zone = (...past: readonly AllocationEvent[]) => given(allocationDecider, received, ...past);

describe('money of its own', () => {
  it('is taken by its action, together with what is nobody’s', () => {
    // 600 of A and 100 that are nobody's.
    zone()
      .when(reserve(1, 'A', 700))
      .then(got(1, 'A', 700));
    zone()
      .when(reserve(1, 'A', 701))
      .then(waits(1, 'A', 701, 700));
    zone()
      .when(reserve(1, 'B', 400))
      .then(got(1, 'B', 400));
  });
  it('is not taken by others: 100 are nobody’s', () => {
    zone()
      .when(reserve(1, 'C', 100))
      .then(got(1, 'C', 100));
    zone()
      .when(reserve(1, 'C', 101))
      .then(waits(1, 'C', 101, 100));
    zone()
      .when(reserve(1, undefined, 101))
      .then(waits(1, undefined, 101, 100));
    // Who used nobody's first leaves A its own.
    zone(got(1, 'C', 100))
      .when(reserve(2, 'A', 600))
      .then(got(2, 'A', 600));
    zone(got(1, 'C', 100))
      .when(reserve(2, 'A', 601))
      .then(waits(2, 'A', 601, 600));
  });
  it('goes on for its action where others wait for what is nobody’s', () => {
    const line = [got(1, 'A', 700), waits(2, 'A', 50, 0)] as const;
    zone(...line)
      .when(reserve(3, 'B', 300))
      .then(got(3, 'B', 300));
    zone(...line)
      .when(reserve(3, 'A', 10))
      .then(waits(3, 'A', 10, 0));
    // B's 300 are there, but nobody's is waited for.
    zone(got(1, 'C', 100), waits(2, 'C', 50, 0))
      .when(reserve(3, 'B', 301))
      .then(waits(3, 'B', 301, 300));
  });
  it('is its own again when it comes back', () => {
    const back: AllocationEvent = {
      ...{ type: 'FundsReleased', releaseId: 'r', voucherId: voucherId(id(101)), amountCents: cents(700) },
      ...{ parts: money(700), reason: 'closed', on },
    };
    zone(got(1, 'A', 700), back)
      .when(reserve(2, 'C', 101))
      .then(waits(2, 'C', 101, 100));
    zone(got(1, 'A', 700), back)
      .when(reserve(2, 'A', 700))
      .then(got(2, 'A', 700));
  });
  it('changes nothing where there is none', () => {
    const { own: _, ...plain } = received;
    given(allocationDecider, plain)
      .when(reserve(1, 'A', 1_000))
      .then(got(1, 'A', 1_000));
  });

  it('is never cut into by others, whatever is asked in which order', () => {
    const step = fc.record({
      n: fc.integer({ min: 1, max: 12 }),
      action: fc.constantFrom('A', 'B', 'C', undefined),
      amount: fc.integer({ min: 1, max: 400 }),
      is: fc.constantFrom('reserve', 'reserve', 'release', 'serve'),
      lastVoucher: fc.constantFrom('stop', 'skip', 'partial'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        let state = allocationDecider.evolve(allocationDecider.initial, received);
        for (const [index, { n, action, amount, is, lastVoucher }] of steps.entries()) {
          const held = state.reservations.get(id(100 + n));
          const release = { type: 'ReleaseFunds', releaseId: `r${index}`, voucherId: voucherId(id(100 + n)) } as const;
          const command: AllocationCommand =
            is === 'reserve'
              ? { ...reserve(n, action, amount), lastVoucher: lastVoucher as 'stop' }
              : is === 'serve'
                ? { type: 'ServeWaiting', most: 5, on }
                : {
                    ...release,
                    amountCents: cents(held === undefined ? 0 : sumParts(held.parts)),
                    reason: 'closed',
                    on,
                  };
          const decision = allocationDecider.decide(command, state);
          if (decision.accepted) state = decision.events.reduce(allocationDecider.evolve, state);
          const unused = ['A', 'B'].map((one) => {
            const account = state.accounts.get(one);
            return Math.max(0, (account?.own ?? 0) - (account?.used ?? 0));
          });
          const free = sumParts(state.free);
          expect(free).toBeGreaterThanOrEqual(unused.reduce((sum, amountOf) => sum + amountOf, 0));
          const used = [...state.accounts].reduce((sum, [, account]) => sum + account.used, 0);
          const others = [...state.reservations].filter(([, one]) => one.action === undefined);
          expect(free + used + others.reduce((sum, [, one]) => sum + sumParts(one.parts), 0)).toBe(1_000);
        }
      }),
    );
  });
});
