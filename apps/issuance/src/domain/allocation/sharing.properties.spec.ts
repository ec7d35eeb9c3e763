// Whatever amounts and whatever order they come in: what is shared out adds up, and nobody gets more than what is due.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, cents, localDate, sumParts, voucherId, type FundPart } from '@buono/kernel';
import type { Allocation } from './allocation.js';
import type { AllocationCommand } from './commands.js';
import { allocationDecider } from './decider.js';
import { shareOut } from './sharing.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-03-01');
const value = fc.integer({ min: 1, max: 3_000_000 }).map(cents);
const values = fc.array(value, { minLength: 1, maxLength: 40 });
const money = fc.integer({ min: 0, max: 60_000_000 }).map(cents);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

describe('shares', () => {
  it('add up to the smaller of what there is and what is due, and none is above what is due', () =>
    fc.assert(
      fc.property(money, values, (available, due) => {
        const shares = shareOut(available, due);
        expect(sum(shares)).toBe(Math.min(available, sum(due)));
        expect(shares.every((share, index) => share >= 0 && share <= (due[index] ?? 0))).toBe(true);
      }),
    ));

  it('are within a cent of the same part of each: floor(value x available / asked), or one cent more', () =>
    fc.assert(
      fc.property(money, values, (available, due) => {
        const [paid, asked] = [BigInt(Math.min(available, sum(due))), BigInt(sum(due))];
        for (const [index, share] of shareOut(available, due).entries()) {
          const exact = (BigInt(due[index] ?? 0) * paid) / asked;
          expect([exact, exact + 1n]).toContain(BigInt(share));
        }
      }),
    ));

  it('never give less to who is due more, nor to who stands first among equals', () =>
    fc.assert(
      fc.property(money, values, (available, due) => {
        const shares = shareOut(available, due);
        for (const [a, first] of due.entries())
          for (const [b, second] of due.entries()) {
            if (first > second) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] ?? 0);
            if (first === second && a < b) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] ?? 0);
          }
      }),
    ));

  it('never get smaller with more money by more than the cent of a remainder', () =>
    fc.assert(
      fc.property(money, money, values, (one, other, due) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((amount) => shareOut(cents(amount), due));
        for (const [index, share] of (less ?? []).entries())
          expect((more?.[index] ?? 0) + 1).toBeGreaterThanOrEqual(share);
      }),
    ));
});

interface Sharer {
  readonly n: number;
  readonly value: number;
}
const run = (allocation: Allocation, command: AllocationCommand): Allocation => {
  const decision = allocationDecider.decide(command, allocation);
  if (!decision.accepted) throw new Error(decision.refusal);
  return decision.events.reduce(allocationDecider.evolve, allocation);
};
const fund = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const whole = ({ free, reservedCents, assignedCents }: Allocation): number =>
  sumParts(free) + reservedCents + assignedCents;

/** A zone with money of two sources, in which all ask in this order, the money is shared and held in small steps. */
const sharedIn = (order: readonly Sharer[], [first, second]: readonly [number, number], most: number): Allocation => {
  const parts = [fund('A', first), fund('B', second)];
  let zone = allocationDecider.initial;
  zone = run(zone, { type: 'ReceiveAllocation', changeId: 'x', parts, actNumber: 'D.D. 1/2026', on });
  for (const { n, value: due } of order) {
    const whose = { voucherId: voucherId(id(n)), applicationId: applicationId(id(n + 500)), valueCents: cents(due) };
    const at = { rankingId: id(77), place: n };
    zone = run(zone, { type: 'ReserveFunds', ...whose, at, lastVoucher: 'share', on });
  }
  zone = run(zone, { type: 'ShareFunds', rankingId: id(77), on });
  for (let left = zone.line.length; left > 0; left -= 1) {
    expect(whole(zone)).toBe(first + second);
    zone = run(zone, { type: 'ServeWaiting', most, on });
  }
  return zone;
};

describe('a zone that shares its money', () => {
  const sharers = fc
    .array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 })
    .map((all) => all.map((due, index): Sharer => ({ n: index + 1, value: due })));
  const asked = sharers.chain((all) =>
    fc.record({
      all: fc.constant(all),
      mixed: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      money: fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000)),
      most: fc.integer({ min: 1, max: 5 }),
    }),
  );

  it('gives the same to each whatever order they came in, and never a cent that is not there', () =>
    fc.assert(
      fc.property(asked, ({ all, mixed, money: amounts, most }) => {
        const zone = sharedIn(mixed, amounts, most);
        const due = all.map((one) => cents(one.value));
        const shares = shareOut(cents(sum(amounts)), due);
        expect(all.map(({ n }) => sumParts(zone.reservations.get(id(n))?.parts ?? []))).toEqual([...shares]);
        expect(whole(zone)).toBe(sum(amounts));
        expect(sumParts(zone.pot)).toBe(0);
        expect(sumParts(zone.free)).toBe(Math.max(0, sum(amounts) - sum(due)));
        const twice = run(zone, { type: 'ShareFunds', rankingId: id(77), on });
        expect(twice).toEqual(zone);
      }),
      { numRuns: 60 },
    ));
});
