// The specification of an integration: 250.00 of EU, more by an act with the zone's money, less down to what is left.
import { describe, expect, it } from '@jest/globals';
import { applicationId, callId, cents, localDate, personId, voucherId, zoneCode, type FundPart } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { allocationDecider } from '../allocation/decider.js';
import type { AllocationEvent } from '../allocation/events.js';
import type { IntegrateReservation } from '../allocation/extension.js';
import { voucherDecider } from './decider.js';
import type { VoucherEvent } from './events.js';
import type { DecreaseVoucher, IncreaseVoucher } from './integration.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = localDate('2026-05-04');
const parts = (amount: number): readonly FundPart[] => [{ source: 'EU', year: 2026, amountCents: cents(amount) }];
const entitlement = {
  ...{ callCode: 'X', action: 'A', deliveryModel: 'voucher', valueCents: cents(25_000), entryDays: 30 },
  ...{ validFrom: localDate('2026-03-01'), validTo: localDate('2026-12-31'), acceptanceDays: 10 },
};
const issued: VoucherEvent = {
  ...{ type: 'VoucherIssued', voucherId: voucherId(id(1)), callId: callId(id(2)), zone: zoneCode('TC-01') },
  ...{ applicationId: applicationId(id(3)), recipientId: personId(id(4)), applicantId: personId(id(5)) },
  ...{ valueCents: cents(25_000), parts: parts(25_000), entitlement },
  ...{ issuedOn: localDate('2026-03-02'), acceptBy: localDate('2026-03-12') },
};
const accepted: VoucherEvent = { type: 'VoucherAccepted', on: localDate('2026-03-05') };
const act = { reason: 'plan-changed', actNumber: 'D.D. 41/2026', effectiveFrom: localDate('2026-05-01') } as const;
const more = (amount: number, n = 1): IncreaseVoucher => ({
  ...{ type: 'IncreaseVoucher', amendmentId: id(80 + n), parts: parts(amount), ...act, on },
});
const less = (amount: number, n = 1): DecreaseVoucher => ({
  ...{ type: 'DecreaseVoucher', amendmentId: id(80 + n), amountCents: cents(amount), ...act, on },
});
const asked = (value: number, n = 1): VoucherEvent => ({
  ...{ type: 'AmendmentAsked', amendmentId: id(80 + n), ...act, entitled: true },
  ...{ entitlement: { ...entitlement, valueCents: cents(value) }, valueCents: cents(value), on },
});
const funded = (added: readonly FundPart[], asksWallet: boolean): VoucherEvent => ({
  ...{ type: 'AmendmentFunded', amendmentId: id(81), parts: added, asksWallet, on },
});
const amended = (value: number, added: readonly FundPart[], freed: readonly FundPart[] = []): VoucherEvent => ({
  ...{ type: 'VoucherAmended', amendmentId: id(81), valueCents: cents(value), addedParts: added },
  ...{ freedCents: cents(freed[0]?.amountCents ?? 0), freedParts: freed, on },
});
const returned = (amount: number, n = 1): VoucherEvent => ({
  ...{ type: 'IntegrationReturned', amendmentId: id(80 + n), amountCents: cents(amount), parts: parts(amount), on },
});
const voucher = (...past: readonly VoucherEvent[]) => given(voucherDecider, ...past);

describe('a voucher that is to be worth more', () => {
  it('asks its wallet with the money of its zone: 250.00 and 50.00', () =>
    voucher(issued, accepted)
      .when(more(5_000))
      .then(asked(30_000), funded(parts(5_000), true)));
  it('is worth more at once while it is an offer', () =>
    voucher(issued)
      .when(more(5_000))
      .then(asked(30_000), funded(parts(5_000), false), amended(30_000, parts(5_000))));
  it('hears the same act once', () => {
    voucher(issued, accepted, asked(30_000), funded(parts(5_000), true))
      .when(more(5_000))
      .thenNothing();
    voucher(issued, accepted, returned(5_000)).when(more(5_000)).thenNothing();
  });
  it('gives the money back where it cannot take it any more, so that none is lost', () => {
    voucher(issued, { type: 'OfferRenounced', on }).when(more(5_000)).then(returned(5_000));
    voucher(issued, accepted, asked(30_000), funded(parts(5_000), true))
      .when(more(700, 2))
      .then(returned(700, 2));
    const closing: VoucherEvent = {
      ...{ type: 'ClosingStarted', reason: 'ended', lastServiceDate: on, entriesUntil: on },
    };
    voucher(issued, accepted, closing).when(more(5_000)).then(returned(5_000));
  });
});

describe('a voucher that is to be worth less', () => {
  it('asks its wallet, which knows what was spent: 250.00 less 100.00', () =>
    voucher(issued, accepted).when(less(10_000)).then(asked(15_000), funded([], true)));
  it('frees the money of an offer at once', () =>
    voucher(issued)
      .when(less(10_000))
      .then(asked(15_000), funded([], false), amended(15_000, [], parts(10_000))));
  it('keeps something', () => voucher(issued).when(less(25_000)).thenRefused('reduction-exceeds-value'));
  it('is not one that is being corrected, is over, or is due nothing', () => {
    voucher(issued, accepted, asked(30_000), funded(parts(5_000), true))
      .when(less(1, 2))
      .thenRefused('amendment-under-way');
    voucher(issued, { type: 'OfferRenounced', on }).when(less(1)).thenRefused('voucher-renounced');
    const nothing: VoucherEvent = { ...asked(20_000), entitled: false } as VoucherEvent;
    voucher(issued, accepted, nothing, funded([], true), amended(20_000, [], parts(5_000)))
      .when(less(1, 2))
      .thenRefused('nothing-due-any-more');
  });
  it('is not carried back before its last correction, nor out of its validity', () => {
    const booked = [asked(30_000), funded(parts(5_000), true), amended(30_000, parts(5_000))];
    voucher(issued, accepted, ...booked)
      .when({ ...less(1, 2), effectiveFrom: localDate('2026-04-30') })
      .thenRefused('before-last-correction');
    voucher(issued, accepted)
      .when({ ...less(1), effectiveFrom: localDate('2027-01-01') })
      .thenRefused('date-outside-validity');
  });
});

describe('the money of an integration', () => {
  const there: readonly AllocationEvent[] = [
    { type: 'AllocationReceived', changeId: 'a', parts: parts(30_000), actNumber: '1', on },
    {
      ...{ type: 'FundsReserved', voucherId: voucherId(id(1)), applicationId: applicationId(id(3)) },
      ...{ valueCents: cents(25_000), parts: parts(25_000), on },
    },
  ];
  const integrate = (amount: number, named?: readonly FundPart[]): IntegrateReservation => ({
    ...{ type: 'IntegrateReservation', amendmentId: id(81), voucherId: voucherId(id(1)), heard: [], on, act },
    ...{ amountCents: cents(amount), ...(named && { parts: named }) },
  });
  const zone = given(allocationDecider, ...there);

  it('is what is free, or none at all: nobody waits for it', () => {
    zone.when(integrate(5_000)).then({
      ...{ type: 'ReservationExtended', amendmentId: id(81), voucherId: voucherId(id(1)) },
      ...{ amountCents: cents(5_000), parts: parts(5_000), act, on },
    });
    zone.when(integrate(5_001)).thenRefused('funds-not-free');
  });
  it('waits for the voucher to hear of the act before: of two at once one is set aside', () => {
    const before: AllocationEvent = {
      ...{ type: 'ReservationExtended', amendmentId: id(82), voucherId: voucherId(id(1)) },
      ...{ amountCents: cents(1_000), parts: parts(1_000), act, on },
    };
    const after = given(allocationDecider, ...there, before);
    after.when(integrate(1_000)).thenRefused('amendment-under-way');
    after.when({ ...integrate(1_000), heard: [id(82)] }).then({ ...before, amendmentId: id(81) });
    after.when({ ...integrate(1_000), amendmentId: id(82) }).thenNothing();
    given(allocationDecider, ...there, { ...before, voucherId: voucherId(id(9)) })
      .when(integrate(1_000))
      .then({ ...before, amendmentId: id(81) });
  });
  it('is of the sources that the act names', () => {
    zone.when(integrate(5_000, parts(4_999))).thenRefused('funds-not-free');
    const other = [{ source: 'State', year: 2026, amountCents: cents(5_000) }];
    zone.when(integrate(5_000, other)).thenRefused('funds-not-free');
  });
  it('is remembered for who asks again', () => {
    const state = there.reduce(allocationDecider.evolve, allocationDecider.initial);
    const decided = allocationDecider.decide(integrate(5_000), state);
    const after = decided.accepted ? decided.events.reduce(allocationDecider.evolve, state) : state;
    expect(after.extensions.get(id(81))?.parts).toEqual(parts(5_000));
    expect(allocationDecider.decide(integrate(5_000), after)).toEqual({ accepted: true, events: [] });
  });
});
