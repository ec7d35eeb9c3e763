// The life of a wallet: opening, reversal, the two steps of closing, adjustments after it.
import { describe, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { ReverseRedemption, StartClosing } from './commands.js';
import { walletDecider } from './decider.js';
import type { RedemptionReversed, WalletClosed, WalletClosing, WalletEvent } from './events.js';
import { CALL, PROVIDER, VOUCHER, idOf, openWallet, opened, redeemService, redeemed } from './wallet.examples.js';

const wallet = (...past: WalletEvent[]) => given(walletDecider, ...past);
const on = localDate;
const place = { voucherId: VOUCHER, callId: CALL, zone: 'TC-01' };

const reverse: ReverseRedemption = {
  type: 'ReverseRedemption',
  reversalId: idOf(77),
  redemptionId: redeemed().redemptionId,
  reason: 'not-delivered',
  reversedOn: on('2026-09-12'),
};
const { payee, month, costCents, publicCents, familyCents, parts, redemptionId } = redeemed();
const reversed: RedemptionReversed = {
  ...place,
  type: 'RedemptionReversed',
  reversalId: idOf(77),
  redemptionId,
  payee,
  month,
  costCents,
  publicCents,
  familyCents,
  parts,
  reason: 'not-delivered',
  reversedOn: on('2026-09-12'),
};

describe('opening a wallet', () => {
  it('opens it', () => wallet().when(openWallet()).then(opened()));
  it('says nothing twice', () => wallet(opened()).when(openWallet()).thenNothing());
  it('refuses another value', () =>
    wallet(opened())
      .when(openWallet({ valueCents: cents(1), parts: [{ source: 'FSE+', year: 2026, amountCents: cents(1) }] }))
      .thenRefused('voucher-already-open'));
  it('refuses parts that do not add up', () =>
    wallet()
      .when(openWallet({ valueCents: cents(24_999) }))
      .thenRefused('parts-do-not-add-up'));
  it('keeps a choice that came before', () =>
    wallet({ type: 'ProviderChosen', providerId: PROVIDER, effectiveFrom: on('2026-09-01') })
      .when({ type: 'ChooseProvider', providerId: PROVIDER, effectiveFrom: on('2026-09-01') })
      .thenNothing());
});

describe('reversing a redemption', () => {
  it('gives everything back', () => wallet(opened(), redeemed()).when(reverse).then(reversed));
  it('says nothing twice', () => wallet(opened(), redeemed(), reversed).when(reverse).thenNothing());
  it('refuses a second reversal', () =>
    wallet(opened(), redeemed(), reversed)
      .when({ ...reverse, reversalId: idOf(78) })
      .thenRefused('already-reversed'));
  it('refuses what was never redeemed', () => wallet(opened()).when(reverse).thenRefused('redemption-unknown'));
});

describe('closing a wallet', () => {
  const start: StartClosing = {
    type: 'StartClosing',
    reason: 'renounced',
    lastServiceDate: on('2026-09-15'),
    entriesUntil: on('2026-09-20'),
    today: on('2026-09-14'),
  };
  const closing: WalletClosing = {
    type: 'WalletClosing',
    reason: 'renounced',
    lastServiceDate: on('2026-09-15'),
    entriesUntil: on('2026-09-20'),
  };
  const closed = (over: Partial<WalletClosed> = {}): WalletClosed => ({
    ...place,
    type: 'WalletClosed',
    spentCents: publicCents,
    spentParts: parts,
    closedOn: on('2026-09-21'),
    ...over,
  });

  it('first waits for entries', () => wallet(opened(), redeemed()).when(start).then(closing));
  it('closes at once when no entry can come', () =>
    wallet(opened(), redeemed())
      .when({ ...start, today: on('2026-09-20') })
      .then(closing, closed({ closedOn: on('2026-09-20') })));
  it('takes entries for services up to the last day', () =>
    wallet(opened(), closing)
      .when(redeemService({ servedOn: on('2026-09-15'), enteredOn: on('2026-09-20') }))
      .then(redeemed({ servedOn: on('2026-09-15'), enteredOn: on('2026-09-20') })));
  it('refuses a later service', () =>
    wallet(opened(), closing)
      .when(redeemService({ servedOn: on('2026-09-16'), enteredOn: on('2026-09-16') }))
      .thenRefused('voucher-expired'));
  it('refuses a later entry, even before the wallet closed', () =>
    wallet(opened(), closing)
      .when(redeemService({ enteredOn: on('2026-09-21') }))
      .thenRefused('entry-too-late'));
  it('does not close on the last day for entries', () =>
    wallet(opened(), closing)
      .when({ type: 'CloseWallet', today: on('2026-09-20') })
      .thenRefused('entries-still-open'));
  it('closes the day after, and says what was spent', () =>
    wallet(opened(), redeemed(), closing)
      .when({ type: 'CloseWallet', today: on('2026-09-21') })
      .then(closed()));
  it('closes once', () =>
    wallet(opened(), redeemed(), closing, closed())
      .when({ type: 'CloseWallet', today: on('2026-09-22') })
      .thenNothing());
  it('is not closed unless asked', () =>
    wallet(opened())
      .when({ type: 'CloseWallet', today: on('2026-09-21') })
      .thenRefused('not-closing'));
  it('takes no entry afterwards', () =>
    wallet(opened(), closing, closed()).when(redeemService()).thenRefused('voucher-closed'));
  it('frees a late reversal by its own id', () =>
    wallet(opened(), redeemed(), closing, closed())
      .when(reverse)
      .then(reversed, {
        ...place,
        type: 'WalletAdjusted',
        adjustmentId: idOf(77),
        amountCents: publicCents,
        parts,
        adjustedOn: on('2026-09-12'),
      }));
});
