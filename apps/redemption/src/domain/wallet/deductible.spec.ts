// A deductible (franchigia) over a period: the family bears it first, entry by entry, whatever the order and the reversals.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, redemptionId } from '@buono/kernel';
import type { WalletCommand } from './commands.js';
import { walletDecider } from './decider.js';
import type { Wallet } from './state.js';
import { spentOf } from './state.js';
import { entitlement, openWallet, redeemService } from './wallet.examples.js';

const id = (n: number) => redemptionId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** A wallet of 250.00 whose family bears the first 50.00 of the public part of each month. */
class Kept {
  wallet: Wallet = walletDecider.initial;

  constructor(over: object = {}) {
    const ceilings = [{ id: 'franchigia', article: '6', per: 'month', deductibleCents: 5_000, ...over } as const];
    this.run(openWallet({ entitlement: entitlement({ ceilings }) }));
  }

  /** The public part of an entry, or the refusal. */
  enter(n: number, publicCents: number, servedOn = '2026-09-10'): number | string {
    const day = localDate(servedOn);
    const amounts = { costCents: cents(9_000), publicCents: cents(publicCents) };
    const decided = this.run(redeemService({ redemptionId: id(n), servedOn: day, enteredOn: day, ...amounts }));
    if (!decided.accepted) return decided.refusal;
    const [redeemed] = decided.events;
    return redeemed?.type === 'ServiceRedeemed' ? redeemed.publicCents : 'nothing';
  }

  reverse(n: number): void {
    const reversal = {
      reversalId: `r${n}`,
      redemptionId: id(n),
      reason: 'duplicate',
      reversedOn: localDate('2026-09-30'),
    };
    this.run({ type: 'ReverseRedemption', ...reversal });
  }

  get spent(): number {
    return this.wallet.status === 'unknown' ? 0 : spentOf(this.wallet);
  }

  private run(command: WalletCommand) {
    const decided = walletDecider.decide(command, this.wallet);
    if (decided.accepted) this.wallet = decided.events.reduce(walletDecider.evolve, this.wallet);
    return decided;
  }
}

describe('a deductible of 50.00 a month', () => {
  it('is borne by the first entries of each month, to the cent', () => {
    const kept = new Kept();
    // 28.00: all borne. 28.00 more make 56.00: 6.00 are paid. Then the whole.
    expect([kept.enter(1, 2_800), kept.enter(2, 2_800), kept.enter(3, 2_800)]).toEqual([0, 600, 2_800]);
    // October begins again: 50.01 leave one cent.
    expect([kept.enter(4, 5_001, '2026-10-01'), kept.enter(5, 1, '2026-10-31')]).toEqual([1, 1]);
    expect(kept.enter(6, 5_000, '2026-11-02')).toBe(0);
  });

  it('is over its services only', () => {
    const kept = new Kept({ services: ['day'] });
    expect(kept.enter(1, 2_800)).toBe(2_800);
  });

  it('is borne again by what follows, when the entry that bore it is reversed', () => {
    const kept = new Kept();
    kept.enter(1, 5_000);
    expect(kept.enter(2, 3_000)).toBe(3_000);
    kept.reverse(1);
    // 30.00 stand, all paid: of 40.00 more the sum above 50.00 is 20.00, and 30.00 are paid already.
    expect(kept.enter(3, 4_000)).toBe(0);
    expect(kept.enter(4, 1_500)).toBe(500);
  });

  it('leaves a month at what its entries come to above it, in any order; after reversals never more', () => {
    const entries = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 3_000 }), reversed: fc.boolean() }), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(entries, (list) => {
        const kept = new Kept();
        const sum = list.reduce((total, { amount }) => total + amount, 0);
        for (const [n, { amount }] of list.entries()) kept.enter(n, amount);
        expect(kept.spent).toBe(Math.max(0, sum - 5_000));
        for (const [n, { reversed }] of list.entries()) if (reversed) kept.reverse(n);
        const left = list.reduce((total, { amount, reversed }) => total + (reversed ? 0 : amount), 0);
        const before = kept.spent;
        kept.enter(99, 8_000);
        expect(kept.spent).toBe(Math.max(before, left + 8_000 - 5_000));
      }),
    );
  });
});
