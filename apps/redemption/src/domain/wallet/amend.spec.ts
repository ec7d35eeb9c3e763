// A correction of what is due on a wallet, with amounts by hand: the voucher of 250.00, hours at 20.00, half of it public.
import { describe, it, expect } from '@jest/globals';
import { cents, localDate, sumParts } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { AmendWallet, ServicePrice } from './commands.js';
import { walletDecider } from './decider.js';
import type { WalletEvent } from './events.js';
import { familyAccount, standingServices } from './repricing.js';
import { evolve, spentOf, type KnownWallet, type Wallet } from './state.js';
import { APPLICANT, entitlement, idOf, opened, redeemed, redeemService, redemption } from './wallet.examples.js';

const priceOf = (n: number, publicCents: number, amendment = 1): ServicePrice => ({
  redemptionId: redemption(n),
  publicCents: cents(publicCents),
  bookedAs: redemption(1_000 * amendment + n),
  reversalId: idOf(90_000 + 1_000 * amendment + n),
});

const amend = (over: Partial<AmendWallet> = {}): AmendWallet => ({
  type: 'AmendWallet',
  amendmentId: idOf(801),
  effectiveFrom: localDate('2026-09-01'),
  entitled: true,
  entitlement: entitlement({ entryDays: 20 }),
  valueCents: cents(25_000),
  addedParts: [],
  prices: [],
  on: localDate('2026-10-05'),
  ...over,
});

const after = (history: readonly WalletEvent[], ...commands: readonly AmendWallet[]): KnownWallet => {
  let wallet = history.reduce<Wallet>(evolve, walletDecider.initial);
  for (const command of commands) {
    const decision = walletDecider.decide(command, wallet);
    if (!decision.accepted) throw new Error(decision.refusal);
    wallet = decision.events.reduce(evolve, wallet);
  }
  if (wallet.status === 'unknown') throw new Error('still known');
  return wallet;
};

const hours = (n: number): WalletEvent[] =>
  Array.from({ length: n }, (_, index) => redeemed({ redemptionId: redemption(index + 1) }));

describe('correcting what is due on a wallet', () => {
  it('frees what nobody spent, by source, once: of 250.00, 100.00 are due', () => {
    const wallet = after([opened()], amend({ valueCents: cents(10_000) }));
    expect(wallet.worth.valueCents).toBe(10_000);
    expect(wallet.balance).toBe(10_000);
    // 150.00 go back 40/42/18: 60.00, 63.00, 27.00.
    expect(wallet.left.map(({ amountCents }) => amountCents)).toEqual([4_000, 4_200, 1_800]);
  });

  it('never leaves less than was spent: 30.00 in three hours, 20.00 due of all', () => {
    const prices = [1, 2, 3].map((n) => priceOf(n, 1_000));
    const wallet = after([opened(), ...hours(3)], amend({ valueCents: cents(2_000), prices }));
    expect(wallet.worth.valueCents).toBe(3_000);
    expect(spentOf(wallet)).toBe(3_000);
    expect(wallet.balance).toBe(0);
    // The third hour is not due any more: its 10.00 are the family's to give back.
    expect(familyAccount(wallet)).toEqual({ owedByFamilyCents: 1_000, owedToFamilyCents: 0 });
  });

  it('leaves the provider what it was promised, and counts what the family owes: 10.00 an hour, 4.00 due', () => {
    const prices = [priceOf(1, 400), priceOf(2, 400)];
    const wallet = after([opened(), ...hours(2)], amend({ valueCents: cents(10_000), prices }));
    expect(standingServices(wallet).map(({ redeemed: { publicCents }, due }) => [publicCents, due])).toEqual([
      [1_000, 400],
      [1_000, 400],
    ]);
    expect(familyAccount(wallet)).toEqual({ owedByFamilyCents: 1_200, owedToFamilyCents: 0 });
    expect(wallet.worth.valueCents).toBe(10_000);
    expect(wallet.balance).toBe(8_000);
  });

  it('gives the family what it paid too much: 10.00 an hour, 15.00 due, of a voucher that is worth as much', () => {
    const prices = [priceOf(1, 1_500), priceOf(2, 1_500)];
    const wallet = after([opened(), ...hours(2)], amend({ prices }));
    const booked = [...wallet.entries].map(([, { redeemed: one }]) => one).filter((one) => one.supplementOf);
    expect(
      booked.map(({ publicCents, familyCents, costCents, payee }) => [costCents, publicCents, familyCents, payee]),
    ).toEqual([
      [500, 500, 0, { kind: 'person', id: APPLICANT }],
      [500, 500, 0, { kind: 'person', id: APPLICANT }],
    ]);
    expect(spentOf(wallet)).toBe(3_000);
    expect(wallet.balance).toBe(22_000);
    expect(familyAccount(wallet)).toEqual({ owedByFamilyCents: 0, owedToFamilyCents: 0 });
  });

  it('asks nobody for a receipt again: a corrected entry is proved by what proved the first, however often', () => {
    const payee = { kind: 'person', id: APPLICANT } as const;
    const refund = { entitlement: entitlement({ deliveryModel: 'refund' }) };
    const entered = redeemed({ payee, proofs: ['RICEVUTA'] });
    const due = entitlement({ deliveryModel: 'refund', entryDays: 20 });
    const again = { ...priceOf(1, 1_200, 2), redemptionId: priceOf(1, 800).bookedAs };
    const wallet = after(
      [opened(refund), entered],
      amend({ entitlement: due, prices: [priceOf(1, 800)] }),
      amend({ amendmentId: idOf(802), entitlement: due, prices: [again] }),
    );
    const standing = standingServices(wallet).map(({ redeemed: { proofs, provedAs } }) => ({ proofs, provedAs }));
    expect(standing).toEqual([{ proofs: ['RICEVUTA'], provedAs: redemption(1) }]);
  });

  it('enters the services of a family that is paid back again: 10.00 asked, 4.00 due', () => {
    const payee = { kind: 'person', id: APPLICANT } as const;
    const refund = { entitlement: entitlement({ deliveryModel: 'refund' }) };
    const history = [opened(refund), redeemed({ payee })];
    const due = entitlement({ deliveryModel: 'refund', entryDays: 20 });
    const wallet = after(history, amend({ entitlement: due, valueCents: cents(10_000), prices: [priceOf(1, 400)] }));
    expect(
      standingServices(wallet).map(({ redeemed: one }) => [one.redemptionId, one.publicCents, one.familyCents]),
    ).toEqual([[redemption(1_001), 400, 1_600]]);
    expect(spentOf(wallet)).toBe(400);
    expect(familyAccount(wallet)).toEqual({ owedByFamilyCents: 0, owedToFamilyCents: 0 });
  });

  it('concerns services from its date on only', () => {
    const late = redeemed({ redemptionId: redemption(2), servedOn: localDate('2026-09-20') });
    const wallet = after(
      [opened(), redeemed(), late],
      amend({ effectiveFrom: localDate('2026-09-15'), prices: [priceOf(2, 0)] }),
    );
    expect(standingServices(wallet).map(({ due }) => due)).toEqual([undefined, 0]);
  });

  it('ends what is still to come where nothing is due any more', () => {
    const none = amend({ entitled: false, valueCents: cents(0), prices: [priceOf(1, 1_000)] });
    const wallet = after([opened(), redeemed()], none);
    expect([wallet.worth.valueCents, wallet.balance]).toEqual([1_000, 0]);
    expect(familyAccount(wallet)).toEqual({ owedByFamilyCents: 1_000, owedToFamilyCents: 0 });
    const next = redeemService({
      redemptionId: redemption(9),
      servedOn: localDate('2026-10-06'),
      enteredOn: localDate('2026-10-06'),
    });
    expect(walletDecider.decide(next, wallet)).toEqual({ accepted: false, refusal: 'no-longer-entitled' });
  });

  it('books nothing on a closed wallet but what the family owes, and gives back what was added', () => {
    const closed: WalletEvent[] = [
      {
        type: 'WalletClosing',
        reason: 'ended',
        lastServiceDate: localDate('2026-12-31'),
        entriesUntil: localDate('2027-01-30'),
      },
      {
        type: 'WalletClosed',
        voucherId: opened().voucherId,
        callId: opened().callId,
        zone: 'TC-01',
        spentCents: cents(1_000),
        spentParts: redeemed().parts,
        closedOn: localDate('2027-01-31'),
      },
    ];
    const down = after([opened(), redeemed(), ...closed], amend({ valueCents: cents(500), prices: [priceOf(1, 400)] }));
    expect(down.worth.valueCents).toBe(25_000);
    expect(familyAccount(down)).toEqual({ owedByFamilyCents: 600, owedToFamilyCents: 0 });
    const up = after(
      [opened(), redeemed(), ...closed],
      amend({ valueCents: cents(30_000), prices: [priceOf(1, 1_500)] }),
    );
    expect(familyAccount(up)).toEqual({ owedByFamilyCents: 0, owedToFamilyCents: 500 });
    expect(spentOf(up)).toBe(1_000);
  });

  it('prices what comes after by what is due then, and asks for the price again where it was made before', () => {
    const command = redeemService({ redemptionId: redemption(9), pricedAfter: 0 });
    const wallet = after([opened()], amend());
    expect(walletDecider.decide(command, wallet)).toEqual({ accepted: false, refusal: 'entitlement-changed' });
    expect(walletDecider.decide({ ...command, pricedAfter: 1 }, wallet).accepted).toBe(true);
  });

  it('says nothing twice, and asks for prices that are missing', () => {
    const events = [opened(), redeemed()];
    const decision = walletDecider.decide(
      amend({ prices: [priceOf(1, 1_000)] }),
      events.reduce<Wallet>(evolve, walletDecider.initial),
    );
    if (!decision.accepted) throw new Error(decision.refusal);
    given(walletDecider, ...events, ...decision.events)
      .when(amend({ prices: [priceOf(1, 1_000)] }))
      .thenNothing();
    given(walletDecider, ...events)
      .when(amend())
      .thenRefused('prices-missing');
  });

  it('takes back with a service what a correction gave the family for it', () => {
    const wallet = after([opened(), redeemed()], amend({ prices: [priceOf(1, 1_500)] }));
    const undo = {
      type: 'ReverseRedemption',
      reversalId: idOf(7),
      supplementReversalId: idOf(8),
      redemptionId: redemption(1),
      reason: 'not-delivered',
      reversedOn: localDate('2026-10-08'),
    } as const;
    const decision = walletDecider.decide(undo, wallet);
    if (!decision.accepted) throw new Error(decision.refusal);
    const gone = decision.events.reduce<Wallet>(evolve, wallet) as KnownWallet;
    expect(spentOf(gone)).toBe(0);
    expect(sumParts(gone.left)).toBe(25_000);
  });
});
