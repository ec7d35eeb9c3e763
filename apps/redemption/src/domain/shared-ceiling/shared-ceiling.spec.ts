// The specification of a ceiling over several vouchers: what it grants, what it takes back, and that it is never exceeded.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, instant, localDate, redemptionId, voucherId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { SharedCeilingCommand, TakeShare } from './commands.js';
import { sharedCeilingDecider, unsettled } from './decider.js';
import type { SharedCeilingEvent } from './events.js';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const of = (n: number, servedOn = '2026-09-10') => ({
  redemptionId: redemptionId(idOf(n)),
  voucherId: voucherId(idOf(100 + (n % 2))),
  servedOn: localDate(servedOn),
});
const share = (amount: number, units = 1) => ({ amountCents: cents(amount), count: 1, units });
const takenAt = instant('2026-09-10T09:00:00.000Z');
const take = (n: number, amount: number, over: Partial<TakeShare> = {}): TakeShare => ({
  type: 'TakeShare',
  ...of(n),
  takenAt,
  wanted: share(amount),
  limits: { per: 'year', amountCents: 3_000 },
  partial: true,
  ...over,
});
const taken = (n: number, amount: number, servedOn?: string): SharedCeilingEvent => ({
  type: 'ShareTaken',
  ...of(n, servedOn),
  takenAt,
  ...share(amount),
});
const settle = (n: number, amount: number) => ({ type: 'SettleShare', ...of(n), ...share(amount) }) as const;
const settled = (n: number, amount: number) => ({ type: 'ShareSettled', ...of(n), ...share(amount) }) as const;
const free = (n: number, reversed = false) =>
  ({ type: 'FreeShare', redemptionId: of(n).redemptionId, reversed }) as const;
const freed = (n: number, reversed = false) =>
  ({ type: 'ShareFreed', redemptionId: of(n).redemptionId, reversed }) as const;
const ceiling = (...past: readonly SharedCeilingEvent[]) => given(sharedCeilingDecider, ...past);

describe('a ceiling over several vouchers', () => {
  it('grants what is asked, then what is left, then nothing', () => {
    ceiling().when(take(1, 2_000)).then(taken(1, 2_000));
    // 30.00 − 20.00 = 10.00.
    ceiling(taken(1, 2_000)).when(take(2, 2_000)).then(taken(2, 1_000));
    ceiling(taken(1, 2_000), taken(2, 1_000)).when(take(3, 1)).thenRefused('shared-ceiling-reached');
  });
  it('grants all or nothing where less will not do', () =>
    ceiling(taken(1, 2_000))
      .when(take(2, 2_000, { partial: false }))
      .thenRefused('shared-ceiling-reached'));
  it('counts entries and units as well', () => {
    ceiling(taken(1, 500))
      .when(take(2, 500, { limits: { per: 'day', count: 1 } }))
      .thenRefused('shared-ceiling-reached');
    ceiling(taken(1, 500))
      .when(take(2, 500, { limits: { per: 'voucher', units: 2 }, wanted: share(500, 2) }))
      .thenRefused('shared-ceiling-reached');
    ceiling(taken(1, 500))
      .when(take(2, 500, { limits: { per: 'voucher', units: 3 }, wanted: share(500, 2) }))
      .then({ type: 'ShareTaken', ...of(2), takenAt, ...share(500, 2) });
  });
  it('begins anew with each period: year, half-year, quarter, two months, month, week from Monday, day', () => {
    // 31 December 2026 is a Thursday, 4 January 2027 the next Monday.
    const before = taken(1, 3_000, '2026-12-31');
    const on = (servedOn: string, per: TakeShare['limits']['per']) =>
      ceiling(before).when(take(2, 100, { ...of(2, servedOn), limits: { per, amountCents: 3_000 } }));
    on('2026-01-01', 'year').thenRefused('shared-ceiling-reached');
    on('2027-01-01', 'year').then(taken(2, 100, '2027-01-01'));
    on('2026-07-01', 'half-year').thenRefused('shared-ceiling-reached');
    on('2026-06-30', 'half-year').then(taken(2, 100, '2026-06-30'));
    on('2026-10-01', 'quarter').thenRefused('shared-ceiling-reached');
    on('2026-09-30', 'quarter').then(taken(2, 100, '2026-09-30'));
    on('2026-11-01', 'two-months').thenRefused('shared-ceiling-reached');
    on('2026-10-31', 'two-months').then(taken(2, 100, '2026-10-31'));
    on('2026-12-01', 'month').thenRefused('shared-ceiling-reached');
    on('2027-01-01', 'month').then(taken(2, 100, '2027-01-01'));
    on('2027-01-03', 'week').thenRefused('shared-ceiling-reached');
    on('2027-01-04', 'week').then(taken(2, 100, '2027-01-04'));
    on('2026-12-31', 'day').thenRefused('shared-ceiling-reached');
    on('2026-12-30', 'day').then(taken(2, 100, '2026-12-30'));
    on('2030-01-01', 'voucher').thenRefused('shared-ceiling-reached');
  });
  it('is told what an entry came to, and grants the rest to another', () => {
    ceiling(taken(1, 2_000)).when(settle(1, 1_500)).then(settled(1, 1_500));
    ceiling(taken(1, 2_000), settled(1, 1_500)).when(settle(1, 1_500)).thenNothing();
    ceiling(taken(1, 2_000), settled(1, 1_500)).when(take(2, 2_000)).then(taken(2, 1_500));
  });
  it('takes back what the wallet refused, and grants it again to a new attempt', () => {
    ceiling(taken(1, 3_000)).when(free(1)).then(freed(1));
    ceiling(taken(1, 3_000), freed(1)).when(take(1, 3_000)).then(taken(1, 3_000));
    ceiling(taken(1, 3_000), settled(1, 3_000)).when(free(1)).thenNothing();
  });
  it('takes back what was reversed for good, whatever is told again afterwards', () => {
    ceiling(settled(1, 3_000)).when(free(1, true)).then(freed(1, true));
    const reversed = ceiling(settled(1, 3_000), freed(1, true));
    reversed.when(settle(1, 3_000)).thenNothing();
    ceiling(settled(1, 3_000), freed(1, true)).when(take(2, 3_000)).then(taken(2, 3_000));
  });
  it('grants the same request once', () => ceiling(taken(1, 2_000)).when(take(1, 2_000)).thenNothing());

  it('never grants more than its limit in a period, whatever is asked in which order', () => {
    const days = fc.constantFrom('2026-12-30', '2026-12-31', '2027-01-01');
    const asked = fc.array(
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({ n: fc.nat(9), amount: fc.nat(2_500), servedOn: days, partial: fc.boolean() }),
        },
        { weight: 1, arbitrary: fc.record({ n: fc.nat(9), reversed: fc.boolean() }) },
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(asked, (all) => {
        let state = sharedCeilingDecider.initial;
        for (const one of all) {
          const command: SharedCeilingCommand =
            'amount' in one
              ? take(one.n, one.amount, { ...of(one.n, one.servedOn), partial: one.partial })
              : free(one.n, one.reversed);
          const decision = sharedCeilingDecider.decide(command, state);
          if (decision.accepted) state = decision.events.reduce(sharedCeilingDecider.evolve, state);
          for (const year of ['2026', '2027']) {
            const held = unsettled(state).filter(({ servedOn }) => servedOn.startsWith(year));
            expect(held.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBeLessThanOrEqual(3_000);
          }
        }
      }),
    );
  });
});
