// A choice that ends because of what its provider said of the call: from which day, told once, and kept after all.
import { describe, it } from '@jest/globals';
import {
  applicationId,
  callId,
  cents,
  localDate,
  personId,
  providerId,
  voucherId,
  zoneCode,
  type AdhesionRecord,
  type AdhesionTerms,
} from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { ChooseProvider, FollowAdhesion } from './commands.js';
import { voucherDecider } from './decider.js';
import type {
  ChoiceEnding,
  ChoiceKept,
  ProviderChosen,
  VoucherAccepted,
  VoucherEvent,
  VoucherIssued,
} from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = localDate;
const [CALL, TAXI, BUS] = [callId(id(2)), providerId(id(6)), providerId(id(7))];
const [OFFER, SITE] = [id(8), id(9)];
const T1 = '1'.repeat(64);
const joining: AdhesionTerms = { terms: T1, services: ['CORSA', 'GITA'], from: day('2026-04-01') };

const issued: VoucherIssued = {
  ...{ type: 'VoucherIssued', voucherId: voucherId(id(1)), callId: CALL, zone: zoneCode('TC-01') },
  ...{ applicationId: applicationId(id(3)), recipientId: personId(id(4)), applicantId: personId(id(5)) },
  ...{ valueCents: cents(1_000), parts: [], issuedOn: day('2026-03-01'), acceptBy: day('2026-03-12') },
  entitlement: {
    ...{ callCode: 'C', action: 'A', deliveryModel: 'voucher', valueCents: cents(1_000), entryDays: 30 },
    ...{ validFrom: day('2026-03-01'), validTo: day('2026-12-31'), acceptanceDays: 10 },
    services: [{ code: 'CORSA', providerCategories: ['taxi'] }],
  },
};
const accepted: VoucherAccepted = { type: 'VoucherAccepted', on: day('2026-03-05') };
const chosen: ProviderChosen = {
  ...{ type: 'ProviderChosen', providerId: TAXI, effectiveFrom: day('2026-03-06') },
  ...{ offeringId: OFFER, siteId: SITE },
};
const joined = (from: string, part?: object): AdhesionRecord => ({
  ...{ type: 'CallJoined', callId: CALL, terms: T1, from: day(from) },
  ...(part !== undefined && { part }),
});
const left = (from: string): AdhesionRecord => ({ type: 'CallLeft', callId: CALL, effectiveFrom: day(from) });
const follow = (adhesions: readonly AdhesionRecord[], today = '2026-05-01', by = TAXI): FollowAdhesion => ({
  ...{ type: 'FollowAdhesion', providerId: by, adhesions, joining, today: day(today) },
});
const ending = (from: string): ChoiceEnding => ({
  ...{ type: 'ChoiceEnding', providerId: TAXI, effectiveFrom: day(from) },
});
const kept: ChoiceKept = { type: 'ChoiceKept', providerId: TAXI };
const voucher = (...events: readonly VoucherEvent[]) => given(voucherDecider, issued, accepted, ...events);
const J = joined('2026-04-01');

describe('a choice whose provider leaves the call', () => {
  it('ends from the day on which it leaves', () =>
    voucher(chosen)
      .when(follow([J, left('2026-06-01')]))
      .then(ending('2026-06-01')));
  it('ends no sooner than joining is asked for', () =>
    voucher(chosen)
      .when(follow([joined('2026-03-01'), left('2026-03-20')], '2026-03-10'))
      .then(ending('2026-04-01')));
  it('says the same day once, and another day anew', () => {
    const seen = voucher(chosen, ending('2026-06-01'));
    seen.when(follow([J, left('2026-06-01')])).thenNothing();
    seen.when(follow([J, left('2026-06-01')], '2026-07-15')).thenNothing();
    seen.when(follow([J, left('2026-06-01'), left('2026-05-20')])).then(ending('2026-05-20'));
  });
  it('is kept where the provider stays after all', () => {
    voucher(chosen, ending('2026-06-01'))
      .when(follow([J, left('2026-06-01'), joined('2026-06-01')]))
      .then(kept);
    voucher(chosen, ending('2026-06-01'), kept)
      .when(follow([J]))
      .thenNothing();
  });
  it('is no matter of a voucher that chose another, ends before, or is closing', () => {
    voucher(chosen)
      .when(follow([J, left('2026-06-01')], '2026-05-01', BUS))
      .thenNothing();
    voucher(chosen)
      .when(follow([J, left('2027-01-01')]))
      .thenNothing();
    voucher(chosen, {
      ...{ type: 'ClosingStarted', reason: 'renounced', lastServiceDate: day('2026-05-01') },
      entriesUntil: day('2026-05-31'),
    })
      .when(follow([J, left('2026-06-01')]))
      .thenNothing();
  });
});

describe('a choice whose provider joined for a part', () => {
  it.each([
    ['its service', { services: ['CORSA'] }],
    ['its offer', { offers: [OFFER] }],
    ['its site', { sites: [SITE] }],
  ])('stays within %s', (_, part) =>
    voucher(chosen)
      .when(follow([J, joined('2026-06-01', part)]))
      .thenNothing(),
  );
  it.each([
    ['another service', { services: ['GITA'] }],
    ['another offer', { offers: [id(80)] }],
    ['another site', { sites: [id(90)] }],
  ])('ends where it is for %s', (_, part) =>
    voucher(chosen)
      .when(follow([J, joined('2026-06-01', part)]))
      .then(ending('2026-06-01')),
  );
  it('says nothing of a provider that may still join, or accept new terms', () => {
    const wanted: AdhesionTerms = { ...joining, terms: '2'.repeat(64), acceptBy: day('2026-05-31') };
    voucher(chosen).when(follow([])).thenNothing();
    voucher(chosen)
      .when({ ...follow([J]), joining: wanted })
      .thenNothing();
  });
});

describe('choosing a provider that is leaving', () => {
  it('ends at once, from its day', () => {
    const choose: ChooseProvider = {
      ...{ type: 'ChooseProvider', providerId: TAXI, effectiveFrom: day('2026-05-02') },
      accreditations: [
        { type: 'ProviderAccredited', category: 'taxi', zone: zoneCode('TC-01'), from: day('2026-01-01') },
      ],
      ...{ adhesions: [J, left('2026-06-01')], joining },
    };
    const { offeringId: _o, siteId: _s, ...plain } = chosen;
    voucher()
      .when(choose)
      .then({ ...plain, effectiveFrom: day('2026-05-02') }, ending('2026-06-01'));
    // Another choice begins anew.
    voucher({ ...plain, effectiveFrom: day('2026-05-01') }, ending('2026-06-01'), { ...plain, providerId: BUS })
      .when(follow([J, left('2026-06-01')]))
      .thenNothing();
  });
});
