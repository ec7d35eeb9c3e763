// Whatever is asked of a wallet, in whatever order, its money adds up (domain invariants 2, 4, 5, 6, 7).
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, localDate, sumParts } from '@buono/kernel';
import type { WalletCommand } from './commands.js';
import { walletDecider } from './decider.js';
import type { Ceiling } from './entitlement.js';
import type { ServiceRedeemed, WalletEvent } from './events.js';
import { evolve, reservedOf, spentOf, type Wallet } from './state.js';
import { idOf } from './wallet.examples.js';
import { dateAfter, history } from '../../testing/wallet-histories.js';

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

const standing = (wallet: Wallet): ServiceRedeemed[] =>
  wallet.status === 'unknown'
    ? []
    : [...wallet.entries]
        .map(([, entry]) => entry)
        .filter((entry) => entry.reversal === undefined)
        .map((entry) => entry.redeemed);
const held = (wallet: Wallet): ServiceRedeemed[] =>
  wallet.status === 'unknown'
    ? []
    : wallet.reservations.held.map(({ reserved: { entry } }) => ({ type: 'ServiceRedeemed', ...entry }));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('the money of a wallet', () => {
  it('never falls below zero, and equals the value less what stands and what is set aside', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet } = run(list, () => undefined);
        if (wallet.status === 'unknown') return;
        expect(wallet.balance).toBeGreaterThanOrEqual(0);
        expect(spentOf(wallet)).toBe(sum(standing(wallet).map((entry) => entry.publicCents)));
        expect(reservedOf(wallet)).toBe(sum(held(wallet).map((entry) => entry.publicCents)));
        expect(spentOf(wallet) + reservedOf(wallet) + wallet.balance).toBe(wallet.worth.valueCents);
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

describe('the reservations of a wallet', () => {
  it('end once each, confirmed for no more than was set aside, and none outlives the wallet', () => {
    let confirmed = 0;
    fc.assert(
      fc.property(history, (list) => {
        const { wallet, log } = run(list, () => undefined);
        const made = new Map(
          log.flatMap((e) => (e.type === 'ServiceReserved' ? [[e.reservationId, e.entry] as const] : [])),
        );
        const ended = log.flatMap((event) => {
          if (event.type === 'ReservationReleased') return [event.reservationId];
          return event.type === 'ServiceRedeemed' && event.reservedAt !== undefined ? [event.redemptionId] : [];
        });
        expect(new Set(ended).size).toBe(ended.length);
        expect(made.size - ended.length).toBe(held(wallet).length);
        for (const event of log) {
          if (event.type !== 'ServiceRedeemed' || event.reservedAt === undefined) continue;
          confirmed += 1;
          const before = made.get(event.redemptionId);
          expect(event.publicCents).toBeLessThanOrEqual(before?.publicCents ?? -1);
          expect(event.costCents).toBeLessThanOrEqual(before?.costCents ?? -1);
        }
        if (wallet.status === 'closed') expect(held(wallet)).toEqual([]);
      }),
    );
    expect(confirmed).toBeGreaterThan(0);
  });
});

describe('the ceilings of a wallet', () => {
  it('are never exceeded', () => {
    fc.assert(
      fc.property(history, (list) => {
        const { wallet } = run(list, () => undefined);
        if (wallet.status === 'unknown') return;
        for (const ceiling of wallet.opening.entitlement.ceilings) {
          for (const group of groupsUnder(ceiling, [...standing(wallet), ...held(wallet)])) {
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
        const periods = [...standing(wallet), ...held(wallet)].flatMap((entry) => entry.period ?? []);
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
      'two-months': `${entry.servedOn.slice(0, 4)} ${Math.ceil(Number(entry.servedOn.slice(5, 7)) / 2)}`,
      quarter: `${entry.servedOn.slice(0, 4)} ${Math.ceil(Number(entry.servedOn.slice(5, 7)) / 3)}`,
      'half-year': `${entry.servedOn.slice(0, 4)} ${entry.servedOn.slice(5) < '07' ? 'a' : 'b'}`,
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
