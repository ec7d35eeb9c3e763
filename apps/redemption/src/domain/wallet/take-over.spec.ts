// The specification of wallets and services of another scheme: what was spent there is spent, what waits is claimed here.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, yearMonth, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { TakeOverService } from './commands.js';
import { walletDecider } from './decider.js';
import type { ServiceRedeemed, WalletEvent } from './events.js';
import { spentOf, type KnownWallet } from './state.js';
import {
  entitlement,
  OTHER_PROVIDER,
  opened,
  openWallet,
  PROVIDER,
  redeemed,
  redeemService,
  redemption,
  VOUCHER,
} from './wallet.examples.js';

const part = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const spentBefore = [part('FSE+', 9_000), part('Stato', 10_500)];
const taken = opened({ spentBefore, openedOn: localDate('2026-09-30') });
const takeOver = (over: Partial<TakeOverService> = {}): TakeOverService => ({
  type: 'TakeOverService',
  redemptionId: redemption(7),
  payee: { kind: 'provider', id: PROVIDER },
  service: 'day',
  servedOn: localDate('2026-09-10'),
  enteredOn: localDate('2026-09-30'),
  units: 1,
  costCents: cents(2_000),
  parts: [part('FSE+', 1_000), part('Regione', 500)],
  accreditation: { category: 'coop', source: `provider-${PROVIDER}`, revision: 3 },
  actNumber: 'D.D. 7/2026',
  ...over,
});
const entered: ServiceRedeemed = {
  ...redeemed(),
  redemptionId: redemption(7),
  service: 'day',
  area: 'A2',
  period: 'day|2026-09-10',
  enteredOn: localDate('2026-09-30'),
  month: yearMonth('2026-09'),
  units: 1,
  minutes: undefined,
  publicCents: cents(1_500),
  familyCents: cents(500),
  parts: [part('FSE+', 1_000), part('Regione', 500)],
  actNumber: 'D.D. 7/2026',
};
const wallet = (...past: readonly WalletEvent[]) => given(walletDecider, ...past);
const after = (...past: readonly WalletEvent[]) =>
  past.reduce(walletDecider.evolve, walletDecider.initial) as KnownWallet;

describe('the wallet of another scheme’s voucher', () => {
  it('opens with what was spent there', () => {
    wallet().when(openWallet({ spentBefore })).then(opened({ spentBefore }));
    expect(after(taken)).toMatchObject({
      balance: 5_500,
      left: [{ amountCents: 1_000 }, { amountCents: 0 }, { amountCents: 4_500 }],
    });
  });
  it('does not open with more spent than a source gave', () =>
    wallet()
      .when(openWallet({ spentBefore: [part('FSE+', 10_001)] }))
      .thenRefused('parts-do-not-add-up'));
  it('pays no more than what is left, and closes with all that was spent', () => {
    const service = redeemService({
      costCents: cents(20_000),
      publicCents: cents(20_000),
      servedOn: localDate('2026-09-10'),
    });
    const decision = walletDecider.decide(service, after(taken));
    expect(decision).toMatchObject({ accepted: true, events: [{ publicCents: 5_500 }] });
    const closing = { type: 'StartClosing', reason: 'moved', lastServiceDate: localDate('2026-09-30') } as const;
    const end = { ...closing, entriesUntil: localDate('2026-09-30'), today: localDate('2026-09-30') };
    expect(walletDecider.decide(end, after(taken))).toMatchObject({
      events: [{ type: 'WalletClosing' }, { type: 'WalletClosed', spentCents: 19_500, spentParts: spentBefore }],
    });
    expect(spentOf(after(taken))).toBe(19_500);
  });
});

describe('a service that another scheme left unpaid', () => {
  it('is entered with the amounts and sources that it had there', () => wallet(taken).when(takeOver()).then(entered));
  it('says nothing twice, and no to other amounts', () => {
    wallet(taken, entered).when(takeOver()).thenNothing();
    wallet(taken, entered)
      .when(takeOver({ costCents: cents(1_999) }))
      .thenRefused('redemption-id-reused');
  });
  it.each<
    [string, Partial<TakeOverService>, Parameters<ReturnType<ReturnType<typeof wallet>['when']>['thenRefused']>[0]]
  >([
    ['of a later day', { servedOn: localDate('2026-10-01') }, 'served-after-takeover'],
    ['of a day before the voucher', { servedOn: localDate('2026-08-31') }, 'voucher-not-valid-yet'],
    ['of a kind that the voucher does not pay', { service: 'film' }, 'service-not-covered'],
    ['of who was not accredited', { accreditation: undefined }, 'provider-not-accredited'],
    ['that cost less than the public part', { costCents: cents(1_499) }, 'parts-do-not-add-up'],
    ['on a source that has less', { parts: [part('FSE+', 1_001)] }, 'balance-exceeded'],
    ['on a source that is spent', { parts: [part('Stato', 1)] }, 'balance-exceeded'],
  ])('is refused %s', (_, over, refusal) => wallet(taken).when(takeOver(over)).thenRefused(refusal));
  it('is refused on vouchers of ours, on none, and on those that pay the family', () => {
    wallet(opened()).when(takeOver()).thenRefused('voucher-not-taken-over');
    wallet().when(takeOver()).thenRefused('voucher-unknown');
    wallet({ ...taken, entitlement: entitlement({ deliveryModel: 'refund' }) })
      .when(takeOver())
      .thenRefused('payee-not-allowed');
  });
  it('holds its period: the same day is not paid twice', () =>
    wallet(taken, entered)
      .when(
        takeOver({
          redemptionId: redemption(8),
          payee: { kind: 'provider', id: OTHER_PROVIDER },
          parts: [part('Regione', 1)],
        }),
      )
      .thenRefused('period-already-redeemed'));
  it('belongs to its voucher', () => expect(entered.voucherId).toBe(VOUCHER));
});
