// Providers that join a call, for all or a part, leave it, and accept new terms: who may say so, and which services are paid.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, CODES, House, id } from '../testing/house.js';
import { accredited, agreed, ANOTHER, publish, V1, V2 } from '../testing/adhesions.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

let own = '';
const join = (body: object, who: 'driver' | 'family' | 'officer' = 'driver', key?: string) =>
  house.post(who, `/providers/${own}/adhesions`, { callId: CALL, terms: V1, ...body }, key);
const leave = (body: object, who: 'driver' | 'family' = 'driver') =>
  house.post(who, `/providers/${own}/adhesions/${CALL}/withdrawal`, body);
const enter = (nonce: string, servedOn: string) =>
  house.post('driver', '/redemptions', {
    ...{ code: house.code(id(1), nonce), service: 'ride', servedOn, providerId: own },
    ...{ startedAt: '08:10', askedCents: 1_000 },
  });
const problem = (status: number, type: string) => ({ status, body: { type: `urn:buono:problem:${type}` } });

describe('a call that wants providers to join', () => {
  it('pays no accredited provider that did not, from its first day on', async () => {
    own = await accredited(house, CODES.driver);
    await publish(house, { terms: V1, services: ['ride'], from: '2026-09-05', joinTo: '2026-09-20', noticeDays: 5 });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1));
    expect((await enter('a1', '2026-09-04')).status).toBe(201);
    expect(await enter('a2', '2026-09-05')).toMatchObject(problem(403, 'provider-not-joined'));
  });

  it('is joined by who represents the provider, who says which text was read', async () => {
    expect(await join({}, 'family')).toMatchObject({ status: 403 });
    expect(await join({}, 'officer')).toMatchObject({ status: 403 });
    expect(await join({ terms: 'mine' })).toMatchObject({ status: 400, body: { errors: [{ field: 'terms' }] } });
    expect(await join({ services: [] })).toMatchObject({ status: 400, body: { errors: [{ field: 'services' }] } });
    expect(await join({ from: '2026-02-30' })).toMatchObject({ status: 400, body: { errors: [{ field: 'from' }] } });
    expect(await join({ terms: V2 })).toMatchObject(problem(409, 'call-terms-changed'));
    expect(await join({ from: '2026-09-09' })).toMatchObject(problem(422, 'adhesion-in-the-past'));
    expect(await join({ services: ['bus'] })).toMatchObject(problem(422, 'service-not-of-call'));
    expect(await join({ callId: ANOTHER })).toMatchObject(problem(404, 'call-unknown'));
    expect((await house.post('driver', `/providers/${id(77)}/adhesions`, { callId: CALL, terms: V1 })).status).toBe(
      404,
    );
  });

  it('pays its services from the day on which it joined, once said and not for the days before', async () => {
    const body = { tariffs: [{ service: 'ride', amountCents: 1_000 }], places: 3 };
    const first = await join(body, 'driver', 'join-once');
    expect(first).toMatchObject({ status: 201, body: { terms: V1, from: '2026-09-10', places: 3, callVersion: 1 } });
    expect((await join(body, 'driver', 'join-once')).body).toEqual(first.body);
    await join(body);
    expect(house.told('it.buono.redemption.call-joined.v1')).toEqual([
      { providerId: own, callId: CALL, terms: V1, from: '2026-09-10' },
    ]);
    expect((await enter('b1', '2026-09-10')).status).toBe(201);
    expect(await enter('b2', '2026-09-09')).toMatchObject(problem(403, 'provider-not-joined'));
  });

  it('is read with what was accepted by the provider and by offices, and by nobody else', async () => {
    await house.settled();
    const shown = {
      items: [{ callId: CALL, terms: V1, joined: true, newTerms: false, firstLeavingDay: '2026-09-15' }],
    };
    expect((await house.get('driver', `/providers/${own}/adhesions`)).body).toMatchObject(shown);
    expect((await house.get('officer', `/providers/${own}/adhesions`)).body).toMatchObject(shown);
    expect((await house.get('family', `/providers/${own}/adhesions`)).status).toBe(403);
    expect((await house.get('officer', `/adhesions?callId=${CALL}&limit=1`)).body).toMatchObject({
      items: [{ callId: CALL, providerId: own, from: '2026-09-10', places: 3, tariffs: [{ amountCents: 1_000 }] }],
    });
    expect((await house.get('officer', `/adhesions?callId=${ANOTHER}`)).body).toEqual({ items: [] });
    expect((await house.get('driver', '/adhesions')).status).toBe(403);
    expect((await house.get('officer', '/adhesions?callId=x')).status).toBe(400);
  });

  it('is left with its notice: services before that day are paid, entered later too', async () => {
    expect(await leave({ reason: 'tired' })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect(await leave({ reason: 'terms', from: '2026-09-14' })).toMatchObject(problem(422, 'notice-too-short'));
    expect((await leave({ reason: 'terms' }, 'family')).status).toBe(403);
    const left = await leave({ reason: 'places-full' });
    expect(left).toMatchObject({ status: 200, body: { leftFrom: '2026-09-15', reason: 'places-full' } });
    expect((await leave({ reason: 'places-full' })).body).toEqual(left.body);
    house.clock.set('2026-09-18T09:00:00.000Z');
    expect((await enter('c1', '2026-09-14')).status).toBe(201);
    expect(await enter('c2', '2026-09-15')).toMatchObject(problem(403, 'provider-left-call'));
    expect(await leave({ reason: 'terms' })).toMatchObject(problem(409, 'call-not-joined'));
    expect(house.told('it.buono.redemption.call-left.v1')).toEqual([
      { providerId: own, callId: CALL, effectiveFrom: '2026-09-15', reason: 'places-full' },
    ]);
  });

  it('may be joined again in its window only, and its new terms until their day', async () => {
    await agreed(house, own, { terms: V1 });
    expect((await enter('d1', '2026-09-18')).status).toBe(201);
    house.clock.set('2026-09-25T09:00:00.000Z');
    await publish(
      house,
      { terms: V2, services: ['ride'], from: '2026-09-05', joinTo: '2026-09-20', acceptBy: '2026-09-22' },
      2,
    );
    expect((await enter('d2', '2026-09-22')).status).toBe(201);
    expect(await enter('d3', '2026-09-23')).toMatchObject(problem(403, 'call-terms-not-accepted'));
    expect((await house.get('driver', `/providers/${own}/adhesions`)).body).toMatchObject({
      items: [{ joined: false, newTerms: true }],
    });
    // The window is past, but who has joined may accept what is new.
    expect((await join({ terms: V2 })).status).toBe(201);
    expect((await enter('d4', '2026-09-25')).status).toBe(201);
    expect(house.faults).toEqual([]);
  });

  it('asks nothing any more once it says so', async () => {
    await publish(house, undefined, 3);
    expect((await enter('e1', '2026-09-23')).status).toBe(201);
    expect(await join({ terms: V2 })).toMatchObject(problem(409, 'adhesion-not-asked'));
    expect((await house.get('driver', `/providers/${own}/adhesions`)).body).toEqual({ items: [] });
  });
});
