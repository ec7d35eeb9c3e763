// The specification of reservations: money set aside for a service under way, and the three ways in which that ends.
import { describe, expect, it } from '@jest/globals';
import { cents, instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { ConfirmReservation, ReserveService } from './commands.js';
import { walletDecider } from './decider.js';
import type { ReservationReleased, ServiceReserved, WalletEvent } from './events.js';
import { asOf } from './reserve.js';
import { reservedOf, spentOf, type KnownWallet } from './state.js';
import {
  CALL,
  OTHER_PROVIDER,
  PROVIDER,
  VOUCHER,
  entitlement,
  idOf,
  opened,
  redeemService,
  redeemed,
  redemption,
} from './wallet.examples.js';

const AT = instant('2026-09-10T08:00:00.000Z');
const BEFORE = instant('2026-09-10T08:14:59.999Z');
const OVER = instant('2026-09-10T08:15:00.000Z');
const payee = { kind: 'provider', id: PROVIDER } as const;

const reserve = (over: Partial<ReserveService> = {}): ReserveService => ({
  ...redeemService(),
  type: 'ReserveService',
  at: AT,
  expiresAt: OVER,
  ...over,
});
/** 10.00 of 250.00, for one hour of 20.00. */
const reserved = (over: Partial<ServiceReserved> = {}): ServiceReserved => {
  const { type: _, ...entry } = redeemed();
  const place = { voucherId: VOUCHER, callId: CALL, zone: 'TC-01' };
  const id = { reservationId: redemption(1), entry };
  return { type: 'ServiceReserved', ...place, ...id, reservedAt: AT, expiresAt: OVER, ...over };
};
const released = (how: 'released' | 'expired', endedAt = OVER): ReservationReleased => ({
  ...{ type: 'ReservationReleased', voucherId: VOUCHER, callId: CALL, zone: 'TC-01' },
  ...{ reservationId: redemption(1), how, endedAt },
});
const confirm = (over: Partial<ConfirmReservation> = {}): ConfirmReservation => ({
  ...{ type: 'ConfirmReservation', reservationId: redemption(1), payee, at: BEFORE },
  ...{ enteredOn: localDate('2026-09-10'), enteredTime: '10:14:59' },
  ...over,
});
const release = (at = BEFORE) => ({ type: 'ReleaseReservation', reservationId: redemption(1), payee, at }) as const;
const confirmed = redeemed({ reservedAt: AT });
const wallet = (...past: readonly WalletEvent[]) => given(walletDecider, opened(), ...past);
const stateOf = (...past: readonly WalletEvent[]): KnownWallet => {
  const state = [opened(), ...past].reduce(walletDecider.evolve, walletDecider.initial);
  if (state.status === 'unknown') throw new Error('it was opened');
  return state;
};

describe('a reservation', () => {
  it('sets aside what the service takes: neither spent nor left', () => {
    wallet().when(reserve()).then(reserved());
    const state = stateOf(reserved());
    // 250.00 − 10.00.
    expect([state.balance, reservedOf(state), spentOf(state)]).toEqual([24_000, 1_000, 0]);
  });
  it('is refused by the rules of the service itself', () => {
    const past = redeemed({ redemptionId: redemption(2), publicCents: cents(25_000), parts: opened().parts });
    wallet(past).when(reserve()).thenRefused('balance-exceeded');
    wallet()
      .when(reserve({ service: 'unheard-of' }))
      .thenRefused('service-not-covered');
    wallet()
      .when(reserve({ servedOn: localDate('2026-09-11') }))
      .thenRefused('served-in-the-future');
    wallet()
      .when(reserve({ accreditation: undefined }))
      .thenRefused('provider-not-accredited');
  });
  it('is for a service that may still be going on', () =>
    wallet()
      .when(reserve({ startedAt: '09:55', endedAt: '10:55', enteredTime: '10:00:00' }))
      .then(reserved({ entry: { ...reserved().entry, startedAt: '09:55', endedAt: '10:55' } })));
  it('keeps its money, its ceiling and its code from everybody else', () => {
    const limited = opened({
      entitlement: entitlement({ ceilings: [{ id: 'c', article: '1', per: 'day', count: 1 }] }),
    });
    given(walletDecider, limited, reserved())
      .when(redeemService({ redemptionId: redemption(2), at: BEFORE }))
      .thenRefused('ceiling-reached');
    const coded = { ...reserved().entry, nonce: 'n' };
    wallet(reserved({ entry: coded }))
      .when(redeemService({ redemptionId: redemption(2), nonce: 'n', at: BEFORE }))
      .thenRefused('code-already-used');
    const all = { ...reserved().entry, costCents: cents(25_000), publicCents: cents(25_000), parts: opened().parts };
    wallet(reserved({ entry: all }))
      .when(redeemService({ redemptionId: redemption(2), at: BEFORE }))
      .thenRefused('balance-exceeded');
  });
  it('is one of twenty at most', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => reserved({ reservationId: redemption(100 + n) }));
    wallet(...twenty)
      .when(reserve())
      .thenRefused('too-many-reservations');
  });
  it('is made once', () => wallet(reserved()).when(reserve()).thenNothing());
});

describe('confirming', () => {
  it('enters the service under the id of the reservation', () => {
    wallet(reserved()).when(confirm()).then(confirmed);
    const state = stateOf(reserved(), confirmed);
    expect([state.balance, reservedOf(state), spentOf(state)]).toEqual([24_000, 0, 1_000]);
  });
  it('says the same twice, and nothing else afterwards', () => {
    wallet(reserved(), confirmed).when(confirm()).thenNothing();
    const less = { minutes: 30, costCents: cents(1_000), publicCents: cents(500) };
    wallet(reserved(), confirmed)
      .when(confirm({ delivered: less }))
      .thenRefused('reservation-confirmed');
    wallet(reserved(), confirmed).when(release()).thenRefused('reservation-confirmed');
  });
  it('frees the rest when less was delivered', () => {
    // Half an hour: 10.00, of which 5.00 public, split 40/42/18 as what was set aside.
    const delivered = { minutes: 30, costCents: cents(1_000), publicCents: cents(500) };
    const parts = [
      { source: 'FSE+', year: 2026, amountCents: cents(200) },
      { source: 'Stato', year: 2026, amountCents: cents(210) },
      { source: 'Regione', year: 2026, amountCents: cents(90) },
    ];
    const amounts = { costCents: cents(1_000), publicCents: cents(500), familyCents: cents(500), parts };
    const half = redeemed({ ...amounts, minutes: 30, reservedAt: AT });
    wallet(reserved()).when(confirm({ delivered })).then(half);
    expect(stateOf(reserved(), half).balance).toBe(24_500);
  });
  it('never goes beyond what was set aside', () => {
    wallet(reserved())
      .when(confirm({ delivered: { minutes: 61, costCents: cents(2_000), publicCents: cents(1_000) } }))
      .thenRefused('reservation-exceeded');
    wallet(reserved())
      .when(confirm({ delivered: { minutes: 60, costCents: cents(2_001), publicCents: cents(1_000) } }))
      .thenRefused('reservation-exceeded');
    // A formula that gives more for less is held to what was set aside.
    const dear = { minutes: 59, costCents: cents(2_000), publicCents: cents(1_500) };
    wallet(reserved())
      .when(confirm({ delivered: dear }))
      .then(redeemed({ minutes: 59, reservedAt: AT }));
  });
  it('waits until the service is over', () => {
    const entry = { ...reserved().entry, startedAt: '09:55', endedAt: '10:55' };
    wallet(reserved({ entry }))
      .when(confirm({ enteredTime: '10:30:00' }))
      .thenRefused('served-in-the-future');
    wallet(reserved({ entry }))
      .when(confirm({ enteredTime: '10:56:00' }))
      .then({ ...confirmed, startedAt: '09:55', endedAt: '10:55' });
  });
  it('keeps what was promised, whatever was told of the voucher since', () => {
    const told: WalletEvent[] = [
      { type: 'WalletSuspended', effectiveFrom: localDate('2026-09-01') },
      { type: 'ProviderChosen', providerId: OTHER_PROVIDER, effectiveFrom: localDate('2026-09-01') },
      {
        type: 'WalletClosing',
        reason: 'deceased',
        lastServiceDate: localDate('2026-09-01'),
        entriesUntil: localDate('2026-09-09'),
      },
    ];
    wallet(reserved(), ...told)
      .when(confirm())
      .then(confirmed);
  });
  it('is for its payee only', () => {
    const other = { kind: 'provider', id: OTHER_PROVIDER } as const;
    wallet(reserved())
      .when(confirm({ payee: other }))
      .thenRefused('reservation-unknown');
    wallet().when(confirm()).thenRefused('reservation-unknown');
  });
});

describe('the end of a reservation', () => {
  it('comes to the millisecond, written down or not', () => {
    wallet(reserved())
      .when(confirm({ at: OVER }))
      .thenRefused('reservation-expired');
    expect(asOf(stateOf(reserved()), BEFORE).balance).toBe(24_000);
    expect(asOf(stateOf(reserved()), OVER)).toMatchObject({ balance: 25_000, reservations: { held: [] } });
  });
  it('is written down before what comes after it', () => {
    const all = { ...reserved().entry, costCents: cents(25_000), publicCents: cents(25_000), parts: opened().parts };
    wallet(reserved({ entry: all }))
      .when(redeemService({ redemptionId: redemption(2), at: OVER }))
      .then(released('expired'), redeemed({ redemptionId: redemption(2) }));
  });
  it('is written down once by who comes by', () => {
    wallet(reserved()).when({ type: 'LapseReservations', at: BEFORE }).thenNothing();
    wallet(reserved()).when({ type: 'LapseReservations', at: OVER }).then(released('expired'));
    wallet(reserved(), released('expired')).when({ type: 'LapseReservations', at: OVER }).thenNothing();
  });
  it('may be asked for, once', () => {
    wallet(reserved()).when(release()).then(released('released', BEFORE));
    wallet(reserved(), released('released', BEFORE)).when(release()).thenNothing();
    wallet(reserved(), released('released', BEFORE)).when(confirm()).thenRefused('reservation-released');
    wallet(reserved()).when(release(OVER)).thenRefused('reservation-expired');
  });
  it('is final, also when the clock is set back', () =>
    wallet(reserved(), released('expired'))
      .when(confirm({ at: AT }))
      .thenRefused('reservation-expired'));
  it('leaves the code used', () => {
    const coded = { ...reserved().entry, nonce: 'n' };
    wallet(reserved({ entry: coded }), released('expired'))
      .when(redeemService({ redemptionId: redemption(2), nonce: 'n', at: OVER }))
      .thenRefused('code-already-used');
  });
});

describe('beside a reservation', () => {
  const on = localDate('2026-10-10');
  const closing: WalletEvent = { type: 'WalletClosing', reason: 'ended', lastServiceDate: on, entriesUntil: on };
  it('a wallet does not close', () => {
    const close = { type: 'CloseWallet', today: localDate('2026-10-11') } as const;
    wallet(reserved(), closing)
      .when({ ...close, at: BEFORE })
      .thenRefused('reservation-standing');
    const spent = { spentCents: cents(0), spentParts: [], closedOn: localDate('2026-10-11') };
    const place = { voucherId: VOUCHER, callId: CALL, zone: 'TC-01' };
    wallet(reserved(), closing)
      .when({ ...close, at: OVER })
      .then(released('expired'), { type: 'WalletClosed', ...place, ...spent });
    const now = { type: 'StartClosing', reason: 'ended', lastServiceDate: on, entriesUntil: on, today: on } as const;
    wallet(reserved()).when(now).then(closing);
  });
  it('a correction leaves what was promised in the wallet', () => {
    const state = stateOf(reserved());
    const decision = walletDecider.decide(
      {
        ...{ type: 'AmendWallet', amendmentId: idOf(70), effectiveFrom: localDate('2026-09-01'), entitled: false },
        ...{ entitlement: entitlement(), valueCents: cents(0), addedParts: [], prices: [], on },
      },
      state,
    );
    if (!decision.accepted) throw new Error(decision.refusal);
    const [amended] = decision.events;
    // All but the 10.00 that are set aside goes back.
    expect(amended).toMatchObject({ type: 'WalletAmended', valueCents: 1_000, freedCents: 24_000 });
    const after = decision.events.reduce(walletDecider.evolve, state);
    expect(after).toMatchObject({ balance: 0 });
    given(walletDecider, opened(), reserved(), ...decision.events)
      .when(confirm())
      .then(confirmed);
  });
});
