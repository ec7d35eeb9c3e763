// Whatever was entered on a wallet and however it was corrected: correcting back restores every amount, and money adds up meanwhile.
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  cents,
  localDate,
  maxCents,
  sumParts,
  takeFromParts,
  type Cents,
  type LocalDate,
} from '@buono/kernel';
import type { AmendWallet, OpenWallet, WalletCommand } from './commands.js';
import { walletDecider } from './decider.js';
import type { WalletEntitlement } from './entitlement.js';
import { concernedBy, familyAccount, less, standingServices } from './repricing.js';
import { spentOf, type KnownWallet, type Wallet } from './state.js';
import { APPLICANT, entitlement, idOf, openWallet, redeemService, redemption } from './wallet.examples.js';

const START = localDate('2026-09-01');
const dateAfter = (days: number): LocalDate => addDays(START, days);

const ceilings = fc.array(
  fc.record({
    id: fc.constantFrom('x', 'y'),
    article: fc.constant('1'),
    per: fc.constantFrom(...(['event', 'day', 'month', 'voucher'] as const)),
    amountCents: fc.integer({ min: 0, max: 6_000 }),
  }),
  { maxLength: 2 },
);

const due = (deliveryModel: string): fc.Arbitrary<WalletEntitlement> =>
  ceilings.map((limits) => entitlement({ deliveryModel, ceilings: limits }));

const opening = (deliveryModel: string): fc.Arbitrary<OpenWallet> =>
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 3 }), due(deliveryModel))
    .map(([amounts, granted]) =>
      openWallet({
        valueCents: cents(amounts.reduce((sum, amount) => sum + amount, 0)),
        parts: amounts.map((amount, index) => ({ source: `S${index}`, year: 2026, amountCents: cents(amount) })),
        entitlement: granted,
      }),
    );

const entering = (deliveryModel: string): fc.Arbitrary<WalletCommand> =>
  fc
    .record({
      id: fc.integer({ min: 0, max: 20 }),
      service: fc.constantFrom('hour', 'day', 'month'),
      day: fc.integer({ min: 0, max: 60 }),
      costCents: fc.integer({ min: 0, max: 5_000 }),
      percent: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ id, service, day, costCents, percent }) =>
      redeemService({
        redemptionId: redemption(id),
        service,
        servedOn: dateAfter(day),
        enteredOn: dateAfter(day),
        costCents: cents(costCents),
        publicCents: cents(Math.floor((costCents * percent) / 100)),
        minutes: service === 'hour' ? 60 : undefined,
        ...(deliveryModel === 'refund' && {
          payee: { kind: 'person', id: APPLICANT },
          accreditation: undefined,
          paymentDetailsKnown: true,
        }),
      }),
    );

const reversing: fc.Arbitrary<WalletCommand> = fc.integer({ min: 0, max: 20 }).map((id) => ({
  type: 'ReverseRedemption',
  reversalId: idOf(500 + id),
  supplementReversalId: idOf(600 + id),
  redemptionId: redemption(id),
  reason: 'other',
  reversedOn: dateAfter(60),
}));

interface Correction {
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement: WalletEntitlement;
  readonly valueCents: Cents;
  /** What a service costs the public now, from what it costs in all. */
  readonly share: number;
}

const correction = (deliveryModel: string): fc.Arbitrary<Correction> =>
  fc.record({
    effectiveFrom: fc.integer({ min: 0, max: 60 }).map(dateAfter),
    entitled: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    entitlement: due(deliveryModel),
    valueCents: fc.integer({ min: 0, max: 30_000 }).map(cents),
    share: fc.integer({ min: 0, max: 100 }),
  });

const history = fc.constantFrom('voucher', 'refund').chain((deliveryModel) =>
  fc.record({
    opening: opening(deliveryModel),
    entries: fc.array(
      fc.oneof({ weight: 8, arbitrary: entering(deliveryModel) }, { weight: 2, arbitrary: reversing }),
      { maxLength: 30 },
    ),
    corrections: fc.array(correction(deliveryModel), { minLength: 1, maxLength: 3 }),
  }),
);

const decide = (wallet: Wallet, command: WalletCommand): Wallet => {
  const decision = walletDecider.decide(command, wallet);
  return decision.accepted ? decision.events.reduce<Wallet>(walletDecider.evolve, wallet) : wallet;
};

/** The correction on this wallet: what the zone adds comes from the voucher's sources, and every service has a price. */
const corrected = (wallet: KnownWallet, nth: number, { share, ...said }: Correction): KnownWallet => {
  const amendmentId = idOf(800 + nth);
  const added = less(said.valueCents, wallet.worth.valueCents);
  const whole = wallet.worth.parts.map((part) => ({ ...part, amountCents: maxCents(added, part.amountCents) }));
  const prices = concernedBy(wallet, { amendmentId, ...said }).map(({ entry: { redeemed, nth: at } }) => ({
    redemptionId: redeemed.redemptionId,
    publicCents: cents(Math.floor((redeemed.costCents * share) / 100)),
    bookedAs: redemption(10_000 + 1_000 * nth + at),
    reversalId: idOf(90_000 + 1_000 * nth + at),
  }));
  const addedParts = added === 0 ? [] : takeFromParts(added, whole);
  const on = dateAfter(70);
  const command: AmendWallet = { type: 'AmendWallet', amendmentId, ...said, addedParts, prices, on };
  const decision = walletDecider.decide(command, wallet);
  if (!decision.accepted) throw new Error(decision.refusal);
  return decision.events.reduce<Wallet>(walletDecider.evolve, wallet) as KnownWallet;
};

/** Every amount of a wallet: what it is worth, what is left, what stands of each service. */
const amountsOf = (wallet: KnownWallet) => ({
  valueCents: wallet.worth.valueCents,
  spentCents: spentOf(wallet),
  balance: wallet.balance,
  account: familyAccount(wallet),
  services: standingServices(wallet)
    .map(({ redeemed: { service, servedOn, costCents, publicCents, familyCents }, due: owed = publicCents }) =>
      [service, servedOn, costCents, publicCents, familyCents, owed].join(' '),
    )
    .sort(),
});

const started = ({
  opening: first,
  entries,
}: {
  opening: OpenWallet;
  entries: readonly WalletCommand[];
}): KnownWallet => [first, ...entries].reduce<Wallet>(decide, walletDecider.initial) as KnownWallet;

describe('correcting a wallet', () => {
  it('and correcting back restores every amount', () => {
    fc.assert(
      fc.property(history, ({ corrections, ...past }) => {
        const before = started(past);
        const moved = corrections.reduce((wallet, one, index) => corrected(wallet, index, one), before);
        const first = corrections.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? START;
        const { valueCents, entitlement: granted } = past.opening;
        const back = { effectiveFrom: first, entitled: true, entitlement: granted, valueCents, share: 50 };
        const restored = corrected(moved, corrections.length, back);
        expect(amountsOf(restored)).toEqual(amountsOf(before));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the money adding up: never below zero, never more than it is worth, providers as they were', () => {
    fc.assert(
      fc.property(history, ({ corrections, ...past }) => {
        const before = started(past);
        const after = corrections.reduce((wallet, one, index) => corrected(wallet, index, one), before);
        const standing = [...after.entries].flatMap(([, { redeemed, reversal }]) => (reversal ? [] : [redeemed]));
        expect(spentOf(after)).toBe(standing.reduce((sum, { publicCents }) => sum + publicCents, 0));
        expect(after.balance).toBeGreaterThanOrEqual(0);
        expect(sumParts(after.left)).toBe(after.balance);
        expect(sumParts(after.worth.parts)).toBe(after.worth.valueCents);
        expect(after.left.every(({ amountCents }) => amountCents >= 0)).toBe(true);
        for (const entry of standing) {
          expect(entry.publicCents + entry.familyCents).toBe(entry.costCents);
          expect(sumParts(entry.parts)).toBe(entry.publicCents);
        }
        const paid = (wallet: KnownWallet) =>
          [...wallet.entries]
            .flatMap(([id, { redeemed, reversal }]) =>
              redeemed.payee.kind === 'provider' && reversal === undefined ? [`${id} ${redeemed.publicCents}`] : [],
            )
            .sort();
        expect(paid(after)).toEqual(paid(before));
      }),
      { numRuns: 300 },
    );
  });
});
