// The specification of the term to accept an offer that goes by a certified channel: from its proved delivery, never before.
import { describe, it } from '@jest/globals';
import { applicationId, callId, cents, localDate, personId, providerId, voucherId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { ChooseProvider } from './commands.js';
import { voucherDecider } from './decider.js';
import type { AcceptanceBegun, OfferNoticed, VoucherEvent, VoucherIssued } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = localDate;
/** Issued on Monday 2 March 2026 for ten days: until Thursday 12 March, were it not for the notice. */
const issued: VoucherIssued = {
  ...{ type: 'VoucherIssued', voucherId: voucherId(id(1)), callId: callId(id(2)), zone: zoneCode('TC-01') },
  ...{ applicationId: applicationId(id(3)), recipientId: personId(id(4)), applicantId: personId(id(5)) },
  ...{ valueCents: cents(25_000), parts: [{ source: 'EU', year: 2026, amountCents: cents(25_000) }] },
  entitlement: {
    ...{ callCode: 'MOBILITA-STATO', action: 'A', deliveryModel: 'voucher', valueCents: cents(25_000) },
    ...{ validFrom: day('2026-03-01'), validTo: day('2026-12-31'), entryDays: 30, acceptanceDays: 10, services: [] },
  },
  ...{ issuedOn: day('2026-03-02'), acceptBy: day('2026-03-12') },
};
const noticed: OfferNoticed = { type: 'OfferNoticed', on: day('2026-03-02') };
/** Delivered on 19 March: ten days end on Sunday 29 March, when clocks go forward; Monday 30 it is. */
const begun: AcceptanceBegun = {
  ...{ type: 'AcceptanceBegun', deliveredOn: day('2026-03-19'), acceptBy: day('2026-03-30') },
};
const offered = (...more: readonly VoucherEvent[]) => given(voucherDecider, issued, ...more);
const accept = (on: string) => ({ type: 'AcceptVoucher', on: day(on) }) as const;
const lapse = (on: string) => ({ type: 'LapseOffer', on: day(on) }) as const;
const deliver = (on: string) => ({ type: 'BeginAcceptance', deliveredOn: day(on) }) as const;
const notice = { type: 'NoticeOffer', on: day('2026-03-02') } as const;

describe('an offer that is on its way', () => {
  it('waits for its delivery, once', () => {
    offered().when(notice).then(noticed);
    offered(noticed).when(notice).thenNothing();
    offered(noticed, begun).when(notice).thenNothing();
  });
  it('never lapses, and can be accepted or given up', () => {
    offered(noticed).when(lapse('2026-12-01')).thenNothing();
    offered(noticed)
      .when(accept('2026-12-01'))
      .then({ type: 'VoucherAccepted', on: day('2026-12-01') });
    offered(noticed)
      .when({ type: 'RenounceVoucher', on: day('2026-12-01') })
      .then({ type: 'OfferRenounced', on: day('2026-12-01') });
  });
  it('stays as it is where it was answered, lapsed, or was never made', () => {
    offered({ type: 'VoucherAccepted', on: day('2026-03-03') })
      .when(notice)
      .thenNothing();
    offered({ type: 'OfferLapsed', effectiveOn: day('2026-03-13') })
      .when(notice)
      .thenNothing();
    given(voucherDecider).when(notice).thenRefused('voucher-unknown');
    given(voucherDecider).when(deliver('2026-03-19')).thenRefused('voucher-unknown');
  });
});

describe('an offer whose delivery is proved', () => {
  it('counts from that day, which is not counted; a Sunday moves its end', () =>
    offered(noticed).when(deliver('2026-03-19')).then(begun));
  it.each([
    ['2026-03-26', '2026-04-07'], // Easter Sunday 5 April, and its Monday
    ['2026-10-15', '2026-10-26'], // Sunday 25 October, when clocks go back
    ['2026-12-15', '2026-12-28'], // Christmas, St Stephen, and a Sunday
  ])('on %p can be accepted until %p', (on, acceptBy) =>
    offered(noticed)
      .when(deliver(on))
      .then({ type: 'AcceptanceBegun', deliveredOn: day(on), acceptBy: day(acceptBy) }),
  );
  it('lapses the day after its last, also when the proof came later than that', () => {
    offered(noticed, begun).when(lapse('2026-03-30')).thenNothing();
    offered(noticed, begun)
      .when(accept('2026-03-30'))
      .then({ type: 'VoucherAccepted', on: day('2026-03-30') });
    offered(noticed, begun).when(accept('2026-03-31')).thenRefused('offer-lapsed');
    offered(noticed, begun)
      .when(lapse('2026-06-01'))
      .then({ type: 'OfferLapsed', effectiveOn: day('2026-03-31') });
  });
  it('was accepted in time where it was accepted before the proof came', () =>
    offered(noticed, { type: 'VoucherAccepted', on: day('2026-05-04') })
      .when(deliver('2026-03-19'))
      .thenNothing());
  it('begins once, and only where it went by a certified channel', () => {
    offered(noticed, begun).when(deliver('2026-03-20')).thenNothing();
    offered().when(deliver('2026-03-19')).thenNothing();
    offered()
      .when(lapse('2026-03-13'))
      .then({ type: 'OfferLapsed', effectiveOn: day('2026-03-13') });
  });
});

describe('an offer of a place that was bought in a block', () => {
  const block = { blockId: id(6), place: 2, providerId: providerId(id(7)) };
  const chosen = { type: 'ProviderChosen', providerId: block.providerId, effectiveFrom: day('2026-03-01') } as const;
  const accepted = { type: 'VoucherAccepted', on: day('2026-03-03') } as const;
  const place = (...more: readonly VoucherEvent[]) => given(voucherDecider, { ...issued, block }, ...more);
  const choose = (n: number, more: object = {}) =>
    ({
      ...{ type: 'ChooseProvider', providerId: providerId(id(n)), effectiveFrom: day('2026-03-05') },
      ...{ accreditations: [{ type: 'ProviderAccredited', category: 'nido', zone: 'all', from: day('2026-01-01') }] },
      ...more,
    }) as ChooseProvider;

  it('is accepted with its provider', () => {
    place().when(accept('2026-03-03')).then(accepted, chosen);
  });
  it('is good with no other, until its provider goes on in one', () => {
    place(accepted, chosen).when(choose(8)).thenRefused('provider-of-block');
    place(accepted, chosen).when(choose(7)).thenNothing();
    place(accepted, chosen)
      .when(choose(8, { succession: true }))
      .thenRefused('provider-not-accredited');
  });
});
