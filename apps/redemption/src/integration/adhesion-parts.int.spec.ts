// A provider joins a call for a part of what it offers, gives a part up, and goes on in another: which services are paid.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, CODES, House, IBAN, id } from '../testing/house.js';
import { accredited, agreed, publish, V1 } from '../testing/adhesions.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const [SITE, OFFER] = [id(501), id(502)];
let own = '';
let next = '';
const SERVICES = ['ride', 'tour'].map((code) => ({
  ...{
    code,
    label: 'Corsa in taxi',
    unit: 'ride' as const,
    providerCategories: ['taxi'],
    evidence: 'register' as const,
  },
  publicShare: 'min(shareDown(service.cost, percent("50")), euro("20.00"))',
}));
const enter = (voucher: number, servedOn: string, service = 'ride', providerId = own) =>
  house.post('driver', '/redemptions', {
    ...{ voucherId: id(voucher), service, servedOn, providerId, startedAt: '08:10', askedCents: 1_000 },
  });
const choose = (voucher: number, providerId: string, offer: object = {}) =>
  house.say('it.buono.issuance.provider-chosen.v1', id(voucher), {
    ...{ voucherId: id(voucher), callId: CALL, zone: 'TC-01', providerId, effectiveFrom: '2026-09-01', ...offer },
  });
const problem = (type: string) => ({ status: 403, body: { type: `urn:buono:problem:${type}` } });

describe('a provider that joins for a part', () => {
  it('is paid for the services of it', async () => {
    own = await accredited(house, CODES.driver);
    await publish(house, { terms: V1, services: ['ride', 'tour'], noticeDays: 3 });
    for (const voucher of [1, 2])
      await house.say(
        'it.buono.issuance.voucher-accepted.v1',
        id(voucher),
        house.voucher(voucher, { services: SERVICES }),
      );
    await agreed(house, own, { terms: V1, services: ['ride'] });
    expect((await enter(1, '2026-09-10')).status).toBe(201);
    expect(await enter(1, '2026-09-10', 'tour')).toMatchObject(problem('part-not-joined'));
  });

  it('gives a part up with the notice of the call, and may widen it at once', async () => {
    const narrowed = { callId: CALL, terms: V1, services: ['ride'], sites: [SITE] };
    expect(await house.post('driver', `/providers/${own}/adhesions`, narrowed)).toMatchObject({
      ...{ status: 422, body: { type: 'urn:buono:problem:notice-too-short' } },
    });
    await agreed(house, own, { terms: V1 });
    expect((await enter(1, '2026-09-10', 'tour')).status).toBe(201);
    await agreed(house, own, { terms: V1, sites: [SITE], from: '2026-09-13' });
  });

  it('is paid of its sites and offers by the vouchers that chose one of them', async () => {
    house.clock.set('2026-09-14T09:00:00.000Z');
    expect((await enter(1, '2026-09-12')).status).toBe(201);
    expect(await enter(1, '2026-09-13')).toMatchObject(problem('part-not-joined'));
    await choose(1, own, { offerId: OFFER });
    expect(await enter(1, '2026-09-13')).toMatchObject(problem('part-not-joined'));
    await choose(1, own, { offerId: id(503), siteId: SITE });
    expect((await enter(1, '2026-09-13')).status).toBe(201);
  });

  it('goes on in another with what it accepted, sites and offers apart', async () => {
    next = String(
      (
        await house.post('driver', '/providers', {
          ...{ category: 'taxi', iban: IBAN, legalName: 'Taxi di prova', vatNumber: '12345678903' },
        })
      ).body['providerId'],
    );
    const merger = { successorId: next, effectiveFrom: '2026-09-14', actNumber: 'D.D. 13/2026' };
    expect((await house.post('drafter', `/providers/${own}/mergers`, merger)).status).toBe(201);
    await house.settled();
    expect((await enter(2, '2026-09-14', 'ride', next)).status).toBe(201);
    expect((await house.get('officer', `/adhesions?providerId=${next}`)).body).toMatchObject({
      items: [{ terms: V1, from: '2026-09-14' }],
    });
    expect(await house.post('driver', `/providers/${own}/adhesions`, { callId: CALL, terms: V1 })).toMatchObject({
      ...{ status: 409, body: { type: 'urn:buono:problem:provider-merged' } },
    });
    expect(house.faults).toEqual([]);
  });
});
