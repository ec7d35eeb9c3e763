// Vouchers of another scheme, over HTTP and the bus: money from the sources that are named, then a voucher in use.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, id } from '../testing/house.js';

const FSE = { source: 'FSE+', year: 2026 };
const house = new House();
beforeAll(async () => {
  await house.open();
  await house.publishedCall();
});
afterAll(() => house.close());

const take = (n: number, over: object = {}) =>
  house.post('region', '/vouchers/takeovers', {
    applicationId: id(n),
    sources: [{ ...FSE, amountCents: 5_000 }],
    spentBefore: [{ ...FSE, amountCents: 1_200 }],
    actNumber: 'D.D. 77/2026',
    ...over,
  });
const arrive = (n: number) =>
  house.say('it.buono.eligibility.application-taken-over.v1', id(n), house.takenOver(id(n)));

describe('a voucher of another scheme', () => {
  it('waits for its application, and begins with its money', async () => {
    const early = await take(1);
    expect(early).toMatchObject({ status: 422, body: { type: 'urn:buono:problem:application-unknown' } });
    expect(early.body['detail']).toContain('applicationId');
    await arrive(1);
    const taken = await take(1);
    expect(taken).toMatchObject({
      status: 201,
      body: { status: 'active', valueCents: 5_000, acceptedOn: '2026-09-10' },
    });
    expect((await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body).toMatchObject({
      assignedCents: 5_000,
      reservedCents: 0,
      freeCents: 95_000,
    });
    await house.settled();
    expect(house.told('it.buono.issuance.funds-reserved.v1')).toMatchObject([{ valueCents: 5_000 }]);
    expect(house.told('it.buono.issuance.voucher-issued.v1')).toMatchObject([{ applicationId: id(1) }]);
    expect(house.told('it.buono.issuance.voucher-accepted.v1')).toMatchObject([
      { voucherId: taken.body['voucherId'], spentBefore: [{ ...FSE, amountCents: 1_200 }] },
    ]);
  });

  it('is taken over once: asked again it is the same, asked otherwise refused', async () => {
    const head = await house.store.head();
    expect((await take(1)).status).toBe(201);
    expect(await house.store.head()).toBe(head);
    const otherwise = await take(1, { spentBefore: [] });
    expect(otherwise).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:voucher-already-there' } });
    expect(await house.store.head()).toBe(head);
  });

  it.each<[string, object, number, string]>([
    ['whose sources are not its value', { sources: [{ ...FSE, amountCents: 4_999 }] }, 422, 'value-differs'],
    [
      'on a source that the zone does not have',
      { sources: [{ ...FSE, year: 2027, amountCents: 5_000 }] },
      409,
      'funds-not-free',
    ],
    ['without an act', { actNumber: undefined }, 400, 'invalid-body'],
  ])('is refused %s, and nothing is left of it', async (_, over, status, type) => {
    await arrive(2);
    const head = await house.store.head();
    expect(await take(2, over)).toMatchObject({ status, body: { type: `urn:buono:problem:${type}` } });
    expect(await house.store.head()).toBe(head);
  });

  it('is not made of an application of ours', async () => {
    await house.acceptedVoucher();
    expect((await take(900)).body['type']).toBe('urn:buono:problem:not-taken-over');
  });

  it('is the region’s business', async () => {
    expect((await house.post('officer', '/vouchers/takeovers', {})).status).toBe(403);
  });
});
