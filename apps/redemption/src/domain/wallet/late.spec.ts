// The specification of late entries: handed in they consume nothing, and an office that is no party decides.
import { describe, expect, it } from '@jest/globals';
import { cents, instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { AdmitLateEntry, RedeemService, RefuseLateEntry, RequestLateEntry } from './commands.js';
import { walletDecider } from './decider.js';
import type { LateEntryAdmitted, LateEntryRequested, WalletEvent } from './events.js';
import {
  CALL,
  PROVIDER,
  VOUCHER,
  entitlement,
  idOf,
  opened,
  redeemService,
  redeemed,
  redemption,
} from './wallet.examples.js';

const OPERATOR = personId(idOf(21));
const OFFICER = personId(idOf(22));
const AT = instant('2026-11-05T09:00:00.000Z');
const LATER = instant('2026-11-20T09:00:00.000Z');
/** Served on 10 September: entries until 30 October. */
const ON = localDate('2026-11-05');
const THEN = localDate('2026-11-20');
const DUE = localDate('2026-12-05');

const service = (over: Partial<RedeemService> = {}): RedeemService => redeemService({ enteredOn: ON, ...over });
const request = (over: Partial<RequestLateEntry> = {}, entry: Partial<RedeemService> = {}): RequestLateEntry => ({
  ...{ type: 'RequestLateEntry', entry: service(entry), reason: 'other', by: OPERATOR, at: AT },
  ...{ decideBy: DUE, declared: false, ...over },
});
const place = { voucherId: VOUCHER, callId: CALL, zone: 'TC-01' };
/** What `request()` leaves behind: 10.00 of an hour of 20.00, that is not spent. */
const requested = (): LateEntryRequested => {
  const { type: _, ...entry } = redeemed({ enteredOn: ON });
  return {
    ...{ type: 'LateEntryRequested', ...place, lateEntryId: redemption(1), entry, askedCents: undefined },
    ...{ reason: 'other', requestedBy: OPERATOR, requestedAt: AT, decideBy: DUE },
  };
};
const decided = { lateEntryId: redemption(1), by: OFFICER, reason: 'other', on: THEN };
const admit = (over: Partial<AdmitLateEntry> = {}, entry: Partial<RedeemService> = {}): AdmitLateEntry => ({
  ...{ type: 'AdmitLateEntry', ...decided, byParty: false, at: LATER, declared: false },
  ...{ entry: service({ enteredOn: THEN, ...entry }), ...over },
});
const refusal = (over: Partial<RefuseLateEntry> = {}): RefuseLateEntry => ({
  ...{ type: 'RefuseLateEntry', ...decided, byParty: false, ...over },
});
const admitted: LateEntryAdmitted = { type: 'LateEntryAdmitted', ...place, ...decided };
const refused = { ...admitted, type: 'LateEntryRefused' } as const;
const closing = { type: 'WalletClosing', reason: 'renounced', lastServiceDate: ON, entriesUntil: ON } as const;
const wallet = (...past: readonly WalletEvent[]) => given(walletDecider, opened(), ...past);
const balanceAfter = (...past: readonly WalletEvent[]): number => {
  const state = [opened(), ...past].reduce(walletDecider.evolve, walletDecider.initial);
  if (state.status === 'unknown') throw new Error('it was opened');
  return state.balance;
};

describe('a late service', () => {
  it('is refused as an entry, and taken in as a request', () => {
    wallet().when(service()).thenRefused('entry-too-late');
    wallet().when(request()).then(requested());
  });
  it('consumes nothing while it waits', () => expect(balanceAfter(requested())).toBe(25_000));
  it('is taken in once', () => {
    wallet(requested()).when(request()).thenNothing();
    wallet(requested())
      .when(request({}, { costCents: cents(2_001) }))
      .thenRefused('redemption-id-reused');
  });
  it('is no way around the ordinary entry', () =>
    wallet()
      .when(request({}, { enteredOn: localDate('2026-10-30') }))
      .thenRefused('entry-not-late'));
  it('is refused at once for what an entry in time would be refused for', () => {
    wallet()
      .when(request({}, { accreditation: undefined }))
      .thenRefused('provider-not-accredited');
    wallet()
      .when(request({}, { servedOn: localDate('2026-08-31') }))
      .thenRefused('voucher-not-valid-yet');
    wallet({ type: 'WalletSuspended', effectiveFrom: localDate('2026-09-05') })
      .when(request())
      .thenRefused('voucher-suspended');
    wallet({ ...closing, lastServiceDate: localDate('2026-09-09') })
      .when(request())
      .thenRefused('voucher-expired');
  });
  it('is not taken in for a month that was declared', () =>
    wallet()
      .when(request({ declared: true }))
      .thenRefused('period-declared'));
  it('is late on a voucher in closing after its last day for entries', () =>
    given(walletDecider, opened({ entitlement: entitlement({ entryDays: 365 }) }), {
      ...closing,
      entriesUntil: localDate('2026-11-04'),
    })
      .when(request())
      .then(requested()));
});

describe('an office', () => {
  it('admits it: entered on that day, under the same id, and spent', () => {
    wallet(requested())
      .when(admit())
      .then(admitted, redeemed({ enteredOn: THEN }));
    expect(balanceAfter(requested(), admitted, redeemed({ enteredOn: THEN }))).toBe(24_000);
  });
  it('refuses it, and nothing is spent', () => {
    wallet(requested()).when(refusal()).then(refused);
    expect(balanceAfter(requested(), refused)).toBe(25_000);
  });
  it('decides once', () => {
    wallet(requested(), admitted, redeemed({ enteredOn: THEN }))
      .when(admit())
      .thenNothing();
    wallet(requested(), refused).when(refusal()).thenNothing();
    wallet(requested(), refused).when(admit()).thenRefused('late-entry-decided');
    wallet(requested(), admitted, redeemed({ enteredOn: THEN }))
      .when(refusal())
      .thenRefused('late-entry-decided');
    wallet().when(admit()).thenRefused('late-entry-unknown');
  });
  it('is never who sent it, nor a party', () => {
    wallet(requested())
      .when(admit({ by: OPERATOR }))
      .thenRefused('own-late-entry');
    wallet(requested())
      .when(refusal({ byParty: true }))
      .thenRefused('own-late-entry');
  });
  it('admits what the voucher can still pay, by ceilings of the day of the service', () => {
    const spent = redeemed({ redemptionId: redemption(2), publicCents: cents(25_000), parts: opened().parts });
    wallet(requested(), spent).when(admit()).thenRefused('balance-exceeded');
    const one = { id: 'one', article: '6', per: 'day', count: 1 } as const;
    const limited = opened({ entitlement: entitlement({ ceilings: [one] }) });
    const other = redeemed({ redemptionId: redemption(2) });
    given(walletDecider, limited, requested(), other).when(admit()).thenRefused('ceiling-reached');
    const dayAfter = redeemed({ redemptionId: redemption(2), servedOn: localDate('2026-09-11') });
    given(walletDecider, limited, requested(), dayAfter)
      .when(admit())
      .then(admitted, redeemed({ enteredOn: THEN }));
  });
  it('admits nothing of a month that was declared meanwhile', () =>
    wallet(requested())
      .when(admit({ declared: true }))
      .thenRefused('period-declared'));
  it('stands for a code that is over, the choice of provider apart', () => {
    const payee = { kind: 'provider', id: PROVIDER } as const;
    const ride = { service: 'ride', minutes: undefined, units: 1, payee };
    given(walletDecider, opened())
      .when(service({ ...ride, enteredOn: localDate('2026-09-10') }))
      .thenRefused('code-required');
    const decision = walletDecider.decide(request({}, ride), walletDecider.evolve(walletDecider.initial, opened()));
    expect(decision.accepted).toBe(true);
  });
});

describe('a voucher in closing', () => {
  const lastDay = { ...closing, entriesUntil: localDate('2026-11-10') };
  it('waits for what an office has to decide', () => {
    wallet(requested(), lastDay).when({ type: 'CloseWallet', today: THEN }).thenRefused('late-entry-standing');
    const parts = opened().parts;
    wallet(requested(), lastDay, refused)
      .when({ type: 'CloseWallet', today: THEN })
      .then({ type: 'WalletClosed', ...place, spentCents: cents(0), spentParts: parts.slice(0, 0), closedOn: THEN });
    wallet(requested())
      .when({ type: 'StartClosing', ...{ reason: 'renounced', lastServiceDate: ON, entriesUntil: ON, today: ON } })
      .then(closing);
  });
  it('admits it after its last day for entries, and nothing once it is closed', () => {
    wallet(requested(), lastDay)
      .when(admit())
      .then(admitted, redeemed({ enteredOn: THEN }));
    const closed = { type: 'WalletClosed', ...place, spentCents: cents(0), spentParts: [], closedOn: THEN } as const;
    wallet(lastDay, closed).when(request()).thenRefused('voucher-closed');
  });
});
