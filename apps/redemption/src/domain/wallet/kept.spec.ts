// A ceiling by the month whose unused part is kept: no order of entries gives more than the months have given, nor less.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, redemptionId } from '@buono/kernel';
import { walletDecider } from './decider.js';
import type { Ceiling } from './entitlement.js';
import { leftWithKept, type Kept } from './kept.js';
import type { Wallet } from './state.js';
import { entitlement, openWallet, redeemService } from './wallet.examples.js';

const id = (n: number) => redemptionId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** A voucher from 2026-11 to 2028-02 that gives 131.00 a month. */
class Months {
  wallet: Wallet = walletDecider.initial;
  private entered = 0;

  constructor(unused: Ceiling['unused'], over: Partial<Ceiling> = { amountCents: 13_100 }) {
    const ceiling: Ceiling = { id: 'mese', article: '4', per: 'month', unused, ...over };
    const dates = { validFrom: localDate('2026-11-15'), validTo: localDate('2028-02-29'), entryDays: 999 };
    const valueCents = cents(400_000);
    const parts = [{ source: 'FSE+', year: 2026, amountCents: valueCents }];
    const opening = { valueCents, parts, entitlement: entitlement({ ...dates, ceilings: [ceiling] }) };
    this.decide(openWallet(opening));
  }

  /** The public part of what was delivered on a day, or why nothing is paid. */
  enter(servedOn: string, publicCents: number): number | string {
    this.entered += 1;
    const [day, enteredOn] = [localDate(servedOn), localDate('2028-02-29')];
    const amounts = { costCents: cents(publicCents), publicCents: cents(publicCents) };
    const decided = this.decide(
      redeemService({ redemptionId: id(this.entered), servedOn: day, enteredOn, ...amounts }),
    );
    if (!decided.accepted) return decided.refusal;
    const [redeemed] = decided.events;
    return redeemed?.type === 'ServiceRedeemed' ? redeemed.publicCents : 'nothing';
  }

  private decide(command: Parameters<typeof walletDecider.decide>[0]) {
    const decided = walletDecider.decide(command, this.wallet);
    if (decided.accepted) this.wallet = decided.events.reduce(walletDecider.evolve, this.wallet);
    return decided;
  }
}

describe('131.00 a month from November 2026, what is not used kept', () => {
  it('lapses with its month unless the call says otherwise', () => {
    const months = new Months(undefined);
    expect([months.enter('2026-12-01', 20_000), months.enter('2026-12-31', 1)]).toEqual([13_100, 'ceiling-reached']);
  });

  it('until the end of the year: two months in December, one in January', () => {
    const months = new Months({ until: 'year' });
    // November and December: 262.00, and not a cent more.
    expect([months.enter('2026-12-01', 26_201), months.enter('2026-11-30', 1)]).toEqual([26_200, 'ceiling-reached']);
    expect(months.enter('2027-01-01', 26_200)).toBe(13_100);
  });

  it('for six months more: what 2026 left is good until 30 June 2027', () => {
    // In June 2027 there are two months of 2026 and six of 2027: 8 × 131.00 = 1,048.00.
    const inJune = new Months({ until: 'year', months: 6 });
    expect(inJune.enter('2027-06-30', 200_000)).toBe(104_800);
    // In July the two of 2026 are gone: seven months, 917.00.
    const inJuly = new Months({ until: 'year', months: 6 });
    expect(inJuly.enter('2027-07-01', 200_000)).toBe(91_700);
    // What is entered afterwards for June may still use what 2026 left: 262.00, which July could not.
    expect([inJuly.enter('2027-06-30', 200_000), inJuly.enter('2027-05-01', 1)]).toEqual([26_200, 'ceiling-reached']);
  });

  it('until the end of the voucher, and a later entry leaves earlier months what it did not take', () => {
    const months = new Months({ until: 'voucher' });
    // Sixteen months make 2,096.00; of them February 2028 takes 2,000.00: 96.00 are left, whichever month asks.
    expect(months.enter('2028-02-29', 200_000)).toBe(200_000);
    expect(months.enter('2026-11-20', 20_000)).toBe(9_600);
  });

  it('counts times and minutes alike', () => {
    const times = new Months({ until: 'year' }, { count: 1 });
    expect(['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => times.enter(day, 100))).toEqual([
      ...[100, 100, 'ceiling-reached'],
    ]);
  });
});

describe('whatever the order of the entries', () => {
  const LIMIT = 10;
  const validity = { validFrom: localDate('2026-10-31'), validTo: localDate('2028-03-01') };
  const names = [
    ...['2026-10', '2026-11', '2026-12'],
    ...Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`),
    ...['2028-01', '2028-02', '2028-03'],
  ];

  /** Whether each month's use can be paid month by month, from what was given and has not lapsed, the oldest first. */
  const canBePaid = (used: readonly number[], { until, months = 0 }: Kept['unused']): boolean => {
    const given = names.map(() => LIMIT);
    return names.every((name, month) => {
      let due = used[month] ?? 0;
      for (let old = 0; old <= month; old += 1) {
        const lastYear = Number((names[old] ?? '').slice(0, 4));
        const [year, nth] = [Number(name.slice(0, 4)), Number(name.slice(5))];
        const lapsed = until === 'year' && (year > lastYear + 1 || (year > lastYear && nth > months));
        const taken = lapsed ? 0 : Math.min(due, given[old] ?? 0);
        given[old] = (given[old] ?? 0) - taken;
        due -= taken;
      }
      return due === 0;
    });
  };

  it('each takes what can still be paid, and one more could not', () => {
    const asked = fc.array(fc.record({ month: fc.nat(names.length - 1), wanted: fc.integer({ min: 1, max: 60 }) }));
    const rule = fc.oneof(
      fc.constant({ until: 'voucher' } as const),
      fc.record({ until: fc.constant('year' as const), months: fc.integer({ min: 0, max: 12 }) }),
    );
    fc.assert(
      fc.property(asked, rule, (entries, unused) => {
        const used = names.map(() => 0);
        const usedIn = (name: string): number => used[names.indexOf(name)] ?? 0;
        for (const { month, wanted } of entries) {
          const on = names[month] === '2026-10' ? '2026-10-31' : `${names[month] ?? ''}-01`;
          const left = leftWithKept({ unused, entitlement: validity, limit: LIMIT, usedIn }, on);
          const withOneMore = used.map((one, index) => (index === month ? one + left + 1 : one));
          expect(canBePaid(withOneMore, unused)).toBe(false);
          used[month] = (used[month] ?? 0) + Math.min(wanted, left);
          expect(canBePaid(used, unused)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
