// A provider that is suspended, no longer suspended, and goes on in another: what may be entered, by whom, over HTTP and the log.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CODES, House, IBAN, id } from '../testing/house.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const ride = (nonce: string, servedOn: string, providerId: string) => ({
  ...{ code: house.code(id(1), nonce), service: 'ride', servedOn, providerId },
  ...{ startedAt: '08:10', askedCents: 1_000 },
});
const enter = (nonce: string, servedOn: string, providerId: string) =>
  house.post('driver', '/redemptions', ride(nonce, servedOn, providerId));
const registered = async (body: object) =>
  String((await house.post('driver', '/providers', { category: 'taxi', iban: IBAN, ...body })).body['providerId']);
const notAccredited = { status: 403, body: { type: 'urn:buono:problem:provider-not-accredited' } };
const tell = (providerId: string, what: string, body: object, who: 'officer' | 'drafter' = 'officer') =>
  house.post(who, `/providers/${providerId}/${what}`, body);

describe('a provider', () => {
  let own = '';
  let next = '';

  it('is refused services while it is suspended', async () => {
    own = await registered({ legalName: 'Laura Bianchi', fiscalCode: CODES.driver });
    await tell(own, 'accreditations', { category: 'taxi', zone: 'TC-01', from: '2026-09-01', to: '2026-11-30' });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1));
    expect(
      (await tell(own, 'suspensions', { category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-08' })).status,
    ).toBe(201);
    expect(await enter('s1', '2026-09-09', own)).toMatchObject(notAccredited);
    expect((await enter('s2', '2026-09-07', own)).status).toBe(201);
  });

  it('may enter them when the suspension is lifted from a past day, and is asked for the act', async () => {
    const lift = { category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-09', actNumber: 'D.D. 12/2026' };
    expect((await tell(own, 'resumptions', { ...lift, actNumber: undefined })).status).toBe(400);
    expect((await tell(own, 'resumptions', { ...lift, zone: 'TC-02' })).status).toBe(404);
    expect((await tell(own, 'resumptions', lift)).body).toMatchObject({
      accreditations: [{ category: 'taxi', zone: 'TC-01', to: '2026-11-30' }],
    });
    expect((await tell(own, 'resumptions', lift)).body).toMatchObject({ title: 'Accreditamento non sospeso' });
    await house.settled();
    expect((await enter('s1', '2026-09-09', own)).status).toBe(201);
    expect(await enter('s3', '2026-09-08', own)).toMatchObject(notAccredited);
  });

  it('goes on in another only when that one’s IBAN is approved', async () => {
    next = await registered({ legalName: 'Taxi di prova', vatNumber: '12345678903' });
    const merger = { successorId: next, effectiveFrom: '2026-09-10', actNumber: 'D.D. 13/2026' };
    expect((await tell(own, 'mergers', merger)).status).toBe(403);
    await house.post('driver', `/providers/${next}/iban-changes`, { iban: IBAN });
    expect((await tell(own, 'mergers', merger, 'drafter')).body).toMatchObject({ title: 'IBAN da approvare' });
    await house.post('drafter', `/providers/${next}/iban-changes/approval`);
    expect((await tell(own, 'mergers', merger, 'drafter')).body).toMatchObject({
      successor: { providerId: next, effectiveFrom: '2026-09-10' },
    });
    await house.settled();
  });

  it('keeps what it served before, and its successor serves since', async () => {
    expect((await house.get('officer', `/providers/${next}`)).body).toMatchObject({
      ...{ accreditations: [{ category: 'taxi', zone: 'TC-01', from: '2026-09-10', to: '2026-11-30' }] },
      predecessors: [own],
    });
    expect(await enter('m1', '2026-09-10', own)).toMatchObject(notAccredited);
    expect((await enter('m2', '2026-09-10', next)).status).toBe(201);
    expect((await enter('m3', '2026-09-07', own)).status).toBe(201);
    expect(await enter('m4', '2026-09-07', next)).toMatchObject(notAccredited);
    expect(house.told('it.buono.redemption.provider-succeeded.v1')).toMatchObject([
      { providerId: next, predecessorId: own, effectiveFrom: '2026-09-10' },
    ]);
    await house.settled();
    const claims = (await house.get('officer', '/claims')).body['items'] as { payeeId: string }[];
    expect(new Set(claims.map(({ payeeId }) => payeeId))).toEqual(new Set([own, next]));
    expect(house.faults).toEqual([]);
  });
});
