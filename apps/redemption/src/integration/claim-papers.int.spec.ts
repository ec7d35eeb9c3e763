// Papers about lines of a claim over HTTP with in-memory engines: asked for once, handed in by the payee, then settled.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House, IBAN, id } from '../testing/house.js';

const RENT = {
  ...{ code: 'rent', label: 'Mese di affitto', unit: 'month' as const, providerCategories: ['famiglia'] },
  ...{ publicShare: 'service.cost', evidence: 'register' as const },
};

describe('papers about a claim', () => {
  const house = new House();
  let claimId = '';
  let redemptionId = '';
  const problem = (type: string) => ({ type: `urn:buono:problem:${type}` });
  const ask = (over: object = {}, who: 'drafter' | 'officer' = 'officer') =>
    house.post(who, `/claims/${claimId}/papers-requests`, {
      ...{ zone: 'TC-01', redemptionIds: [redemptionId], papers: ['register'] },
      ...over,
    });
  const give = (over: object = {}, who: 'driver' | 'family' = 'family') =>
    house.post(who, `/claims/${claimId}/papers`, { zone: 'TC-01', reference: 'PG/2026/17', ...over });
  const settle = () => house.post('officer', `/claims/${claimId}/settlements`, { zone: 'TC-01' });
  const zone = async (): Promise<unknown> =>
    ((await house.get('family', `/claims/${claimId}`)).body['zones'] as readonly unknown[])[0];

  beforeAll(async () => {
    await house.open();
    const terms = house.voucher(1, { services: [RENT], ceilings: [], deliveryModel: 'refund' });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), terms);
    await house.post('family', '/payment-details', { iban: IBAN });
    const body = { voucherId: id(1), service: 'rent', servedOn: '2026-09-08', askedCents: 3_000 };
    redemptionId = String((await house.post('family', '/redemptions', body)).body['redemptionId']);
    await house.settled();
    const { body: page } = await house.get('family', '/claims');
    claimId = String((page['items'] as readonly { claimId: string }[])[0]?.claimId);
  });
  afterAll(() => house.close());

  it('are asked for by the zone, about lines that were presented, in a term', async () => {
    expect(await ask()).toMatchObject({ status: 409, body: problem('claim-not-submitted') });
    expect((await house.post('family', `/claims/${claimId}/submission`)).status).toBe(200);
    expect((await ask({}, 'drafter')).status).toBe(403);
    expect((await ask({ zone: 'TC-02' })).status).toBe(404);
    expect(await ask({ redemptionIds: [id(99)] })).toMatchObject({ status: 422, body: problem('line-unknown') });
    for (const wrong of [{ redemptionIds: [] }, { papers: ['dream'] }, { days: 31 }, { days: 4 }])
      expect(await ask(wrong)).toMatchObject({ status: 400, body: problem('invalid-body') });
    expect(await give()).toMatchObject({ status: 409, body: problem('papers-not-asked') });
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    // Ten days from Thursday 10 September end on a Sunday: the last day is Monday.
    expect(await zone()).toMatchObject({
      ...{ holder: 'payee', heldSince: '2026-09-10' },
      papers: { redemptionIds: [redemptionId], papers: ['register'], askedOn: '2026-09-10', dueOn: '2026-09-21' },
    });
    expect(await settle()).toMatchObject({ status: 409, body: problem('papers-awaited') });
  });

  it('are handed in by who is paid only, with a protocol number', async () => {
    expect((await give({}, 'driver')).status).toBe(404);
    expect((await give({ reference: 'vedi <b>allegato</b>' })).status).toBe(400);
    expect((await give()).status).toBe(200);
    expect(await zone()).toMatchObject({
      ...{ holder: 'zone-officer', papers: { givenOn: '2026-09-10', reference: 'PG/2026/17' } },
    });
    expect(await ask()).toMatchObject({ status: 409, body: problem('papers-already-asked') });
    expect((await settle()).status).toBe(201);
  });
});
