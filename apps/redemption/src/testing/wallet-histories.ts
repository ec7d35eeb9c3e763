// Histories of a wallet, made by chance: what may be asked of it, in any order, by clocks that may be set back.
import fc from 'fast-check';
import { addDays, cents, instant, localDate, type Instant, type LocalDate } from '@buono/kernel';
import type { WalletCommand } from '../domain/wallet/commands.js';
import type { Ceiling } from '../domain/wallet/entitlement.js';
import {
  PROVIDER,
  entitlement,
  idOf,
  openWallet,
  redeemService,
  redemption,
} from '../domain/wallet/wallet.examples.js';

const SERVICES = ['hour', 'day', 'month', 'ride'];
const START = localDate('2026-09-01');
export const dateAfter = (days: number): LocalDate => addDays(START, days);

const ceilings: fc.Arbitrary<Ceiling[]> = fc.array(
  fc.record({
    id: fc.constantFrom('x', 'y'),
    article: fc.constant('1'),
    per: fc.constantFrom(
      ...(['event', 'day', 'week', 'month', 'two-months', 'quarter', 'half-year', 'year', 'voucher', 'area'] as const),
    ),
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

const redeeming: fc.Arbitrary<ReturnType<typeof redeemService>> = fc
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

// Clocks may be set back: reservations end in any order.
const momentOf: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 59 })
  .map((minute) => instant(`2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`));

// Few ids: what is set aside is met again by what ends it. Most leases are long.
const reservationId = fc.integer({ min: 31, max: 34 });

const reserving: fc.Arbitrary<WalletCommand> = fc
  .tuple(redeeming, reservationId, momentOf, momentOf, fc.boolean())
  .map(([service, id, at, expiresAt, isShort]) => ({
    ...service,
    ...{ type: 'ReserveService', redemptionId: redemption(id), at },
    expiresAt: isShort ? expiresAt : instant('2026-11-20T11:00:00.000Z'),
  }));

const ending: fc.Arbitrary<WalletCommand> = fc
  .record({
    id: reservationId,
    at: momentOf,
    how: fc.constantFrom('whole', 'part', 'part', 'release', 'lapse'),
    costCents: fc.integer({ min: 0, max: 5_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
    minutes: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ id, at, how, costCents, percent, minutes }): WalletCommand => {
    const named = { reservationId: redemption(id), payee: { kind: 'provider', id: PROVIDER } as const, at };
    if (how === 'release') return { type: 'ReleaseReservation', ...named };
    if (how === 'lapse') return { type: 'LapseReservations', at };
    const publicCents = cents(Math.floor((costCents * percent) / 100));
    const delivered = { minutes, costCents: cents(costCents), publicCents };
    const entered = { enteredOn: dateAfter(80), enteredTime: '11:00:00' };
    return { type: 'ConfirmReservation', ...named, ...entered, ...(how === 'part' && { delivered }) };
  });

const reversing: fc.Arbitrary<WalletCommand> = fc
  .record({ id: fc.integer({ min: 0, max: 34 }), by: fc.integer({ min: 0, max: 2 }) })
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
    { weight: 5, arbitrary: reserving },
    { weight: 6, arbitrary: ending },
    { weight: 4, arbitrary: reversing },
    { weight: 1, arbitrary: closing },
  ),
  // Of its own, fast-check makes ten at most.
  { maxLength: 60, size: 'max' },
);

/** An opening and up to sixty commands after it. */
export const history = fc.tuple(opening, commands).map(([first, rest]) => [first, ...rest]);
