// Whatever is asked of a wallet, in whatever order, its money adds up (domain invariants 2, 4, 5, 6, 7).
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { addDays, cents, daysBetween, localDate, sumParts, type LocalDate } from '@buono/kernel';
import type { WalletCommand } from './commands.js';
import { walletDecider } from './decider.js';
import type { Ceiling } from './entitlement.js';
import type { ServiceRedeemed, WalletEvent } from './events.js';
import { evolve, spentOf, type Wallet } from './state.js';
import { entitlement, idOf, openWallet, redeemService, redemption } from './wallet.examples.js';

const SERVICES = ['hour', 'day', 'month', 'ride'];
const START = localDate('2026-09-01');
const dateAfter = (days: number): LocalDate => addDays(START, days);

const ceilings: fc.Arbitrary<Ceiling[]> = fc.array(
  fc.record({
    id: fc.constantFrom('x', 'y'),
    article: fc.constant('1'),
    per: fc.constantFrom(...(['event', 'day', 'week', 'month', 'year', 'voucher', 'area'] as const)),
    services: fc.option(fc.subarray(SERVICES), { nil: undefined }),
    area: fc.constantFrom(undefined, 'A1', 'A2'),
    from: fc.constantFrom(undefined, '2026-09-15'),
    to: fc.constantFrom(undefined, '2026-10-20'),
    amountCents: fc.option(fc.integer({ min: 0, max: 6_000 }), { nil: undefined }),
    count: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    units: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  }),
  { maxLength: 3 },
);

const opening = fc
  .record({
    amounts: fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 4 }),
    whenShort: fc.constantFrom('partial' as const, 'refuse' as const),
    ceilings,
  })
  .map(({ amounts, whenShort, ceilings: limits }) =>
    openWallet({
      valueCents: cents(amounts.reduce((sum, amount) => sum + amount, 0)),
      parts: amounts.map((amount, index) => ({ source: `S${index}`, year: 2026, amountCents: cents(amount) })),
      entitlement: entitlement({ whenShort, ceilings: limits }),
    }),
  );

const redeeming: fc.Arbitrary<WalletCommand> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }),
    service: fc.constantFrom(...SERVICES),
    day: fc.integer({ min: 0, max: 70 }),
    delay: fc.integer({ min: 0, max: 40 }),
    costCents: fc.integer({ min: 0, max: 5_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
    minutes: fc.integer({ min: 1, max: 120 }),
    nonce: fc.integer({ min: 0, max: 20 }),
  })
  .map((r) =>
    redeemService({
      redemptionId: redemption(r.id),
      service: r.service,
      servedOn: dateAfter(r.day),
      enteredOn: dateAfter(r.day + r.delay),
      costCents: cents(r.costCents),
      publicCents: cents(Math.floor((r.costCents * r.percent) / 100)),
      minutes: r.service === 'hour' ? r.minutes : undefined,
      nonce: r.service === 'ride' ? String(r.nonce) : undefined,
    }),
  );

const reversing: fc.Arbitrary<WalletCommand> = fc
  .record({ id: fc.integer({ min: 0, max: 30 }), by: fc.integer({ min: 0, max: 2 }) })
  .map(({ id, by }) => ({
    type: 'ReverseRedemption',
    reversalId: idOf(500 + id * 3 + by),
    redemptionId: redemption(id),
    reason: 'other',
    reversedOn: dateAfter(60),
  }));

const closing: fc.Arbitrary<WalletCommand> = fc.integer({ min: 30, max: 90 }).chain((day) =>
  fc.constantFrom<WalletCommand>(
    { type: 'CloseWallet', today: dateAfter(day) },
    {
      type: 'StartClosing',
      reason: 'ended',
      lastServiceDate: dateAfter(day),
      entriesUntil: dateAfter(day + 10),
      today: dateAfter(day),
    },
  ),
);

const commands = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: redeeming },
    { weight: 4, arbitrary: reversing },
    { weight: 1, arbitrary: closing },
  ),
  { maxLength: 60 },
);

interface Run {
  readonly wallet: Wallet;
  readonly log: readonly WalletEvent[];
}

const run = (list: readonly WalletCommand[], onStep: (before: Wallet, events: readonly WalletEvent[]) => void): Run =>
  list.reduce<Run>(
    ({ wallet, log }, command) => {
      const decision = walletDecider.decide(command, wallet);
      const events = decision.accepted ? decision.events : [];
      onStep(wallet, events);
      return { wallet: events.reduce(evolve, wallet), log: [...log, ...events] };
    },
    { wallet: walletDecider.initial, log: [] },
  );

const history = fc.tuple(opening, commands).map(([first, rest]) => [first, ...rest]);
const standing = (wallet: Wallet): ServiceRedeemed[] =>
  wallet.status === 'unknown'
    ? []
    : [...wallet.entries]
        .map(([, entry]) => entry)
        .filter((entry) => entry.reversal === undefined)
        .map((entry) => entry.redeemed);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('the money of a wallet', () => {
  it('never falls below zero, and equals the value less what stands', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet } = run(list, () => undefined);
        if (wallet.status === 'unknown') return;
        expect(wallet.balance).toBeGreaterThanOrEqual(0);
        expect(spentOf(wallet)).toBe(sum(standing(wallet).map((entry) => entry.publicCents)));
        expect(sumParts(wallet.left)).toBe(wallet.balance);
        for (const part of wallet.left) expect(part.amountCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('adds up in every entry: public and family make the costCents, parts make the public share', () => {
    fc.assert(
      fc.property(history, (list) => {
        for (const event of run(list, () => undefined).log) {
          if (event.type !== 'ServiceRedeemed') continue;
          expect(event.publicCents + event.familyCents).toBe(event.costCents);
          expect(sumParts(event.parts)).toBe(event.publicCents);
        }
      }),
    );
  });

  it('comes back exactly when a redemption is reversed', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet } = run(list, () => undefined);
        if (wallet.status === 'unknown') return;
        for (const entry of standing(wallet)) {
          const decision = walletDecider.decide(
            {
              type: 'ReverseRedemption',
              reversalId: idOf(9),
              redemptionId: entry.redemptionId,
              reason: 'other',
              reversedOn: dateAfter(80),
            },
            wallet,
          );
          if (!decision.accepted) throw new Error('a standing entry can be reversed');
          const after = decision.events.reduce(evolve, wallet);
          if (after.status === 'unknown') throw new Error('still known');
          expect(after.balance).toBe(wallet.balance + entry.publicCents);
          for (const [index, part] of wallet.left.entries()) {
            const given = entry.parts.find((one) => one.source === part.source)?.amountCents ?? 0;
            expect(after.left[index]?.amountCents).toBe(part.amountCents + given);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('returns once: one closing, one adjustment for each reversal after it, and together they make the value', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet, log } = run(list, () => undefined);
        const closed = log.filter((event) => event.type === 'WalletClosed');
        const adjusted = log.filter((event) => event.type === 'WalletAdjusted');
        expect(closed.length).toBeLessThanOrEqual(1);
        expect(new Set(adjusted.map((event) => event.adjustmentId)).size).toBe(adjusted.length);
        const [close] = closed;
        if (close === undefined || wallet.status === 'unknown') return expect(adjusted).toEqual([]);
        expect(close.spentCents).toBe(sumParts(close.spentParts));
        expect(close.spentCents - sum(adjusted.map((event) => event.amountCents))).toBe(spentOf(wallet));
        return undefined;
      }),
    );
  });
});

describe('the ceilings of a wallet', () => {
  it('are never exceeded', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet } = run(list, () => undefined);
        if (wallet.status === 'unknown') return;
        for (const ceiling of wallet.opening.entitlement.ceilings) {
          for (const group of groupsUnder(ceiling, standing(wallet))) {
            expect(sum(group.map((entry) => entry.publicCents))).toBeLessThanOrEqual(ceiling.amountCents ?? Infinity);
            if (ceiling.per !== 'event') expect(group.length).toBeLessThanOrEqual(ceiling.count ?? Infinity);
            expect(sum(group.map((entry) => entry.minutes ?? entry.units ?? 1))).toBeLessThanOrEqual(
              ceiling.units ?? Infinity,
            );
          }
        }
      }),
    );
  });

  it('count each month and day of a service once, and each code once', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet, log } = run(list, () => undefined);
        const periods = standing(wallet).flatMap((entry) => entry.period ?? []);
        expect(new Set(periods).size).toBe(periods.length);
        const nonces = log.flatMap((event) => (event.type === 'ServiceRedeemed' ? (event.nonce ?? []) : []));
        expect(new Set(nonces).size).toBe(nonces.length);
      }),
    );
  });
});

// Written apart from the decider on purpose: the entries that one ceiling looks at together.
const groupsUnder = (ceiling: Ceiling, entries: readonly ServiceRedeemed[]): ServiceRedeemed[][] => {
  const seen = entries.filter(
    (entry) =>
      (ceiling.services === undefined || ceiling.services.includes(entry.service)) &&
      (ceiling.area === undefined || ceiling.area === entry.area) &&
      entry.servedOn >= (ceiling.from ?? '') &&
      entry.servedOn <= (ceiling.to ?? '9'),
  );
  const keyOf = (entry: ServiceRedeemed): string =>
    ({
      event: entry.redemptionId,
      day: entry.servedOn,
      // 31 August 2026 is a Monday.
      week: String(Math.floor(daysBetween(localDate('2026-08-31'), entry.servedOn) / 7)),
      month: entry.month,
      year: entry.servedOn.slice(0, 4),
      voucher: '',
      area: entry.area ?? '-',
    })[ceiling.per];
  return [...grouped(seen, keyOf).values()];
};

const grouped = (entries: readonly ServiceRedeemed[], keyOf: (entry: ServiceRedeemed) => string) => {
  const groups = new Map<string, ServiceRedeemed[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
};
