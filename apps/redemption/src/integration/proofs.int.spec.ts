// Proofs of services over HTTP with in-memory engines: nothing is approved of a service before what its call asks can be read.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, IBAN, id } from '../testing/house.js';

const RENT = {
  ...{ code: 'rent', label: 'Mese di affitto', unit: 'month' as const, providerCategories: ['famiglia'] },
  ...{ publicShare: 'service.cost', evidence: 'register' as const },
  proofs: [
    { code: 'RICEVUTA', label: 'Ricevuta' },
    { code: 'BONIFICO', label: 'Bonifico' },
  ],
};

describe('a service that is to be proved', () => {
  const house = new House();
  let redemptionId = '';
  let claimId = '';
  beforeAll(async () => {
    await house.open();
    const terms = house.voucher(1, { services: [RENT], ceilings: [], deliveryModel: 'refund' });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), terms);
    expect((await house.post('family', '/payment-details', { iban: IBAN })).status).toBeLessThan(300);
  });
  afterAll(() => house.close());

  const proved = (over: object) =>
    house.say('it.buono.eligibility.service-proved.v1', redemptionId, {
      ...{ callId: CALL, recipientId: house.person('family'), redemptionId, provedOn: '2026-09-10' },
      ...{ proof: 'RICEVUTA', documentId: id(301), ...over },
    });
  const missing = async (): Promise<unknown> =>
    (await house.get('family', `/redemptions/${redemptionId}`)).body['missingProofs'];
  const settle = (lines: readonly object[] = []) =>
    house.post('officer', `/claims/${claimId}/settlements`, { zone: 'TC-01', lines });

  it('says what is to be handed in', async () => {
    const body = { voucherId: id(1), service: 'rent', servedOn: '2026-09-08', askedCents: 3_000 };
    const entered = await house.post('family', '/redemptions', body);
    expect(entered).toMatchObject({ status: 201, body: { proofs: ['RICEVUTA', 'BONIFICO'] } });
    redemptionId = String(entered.body['redemptionId']);
    await house.settled();
    expect(await missing()).toEqual(['BONIFICO', 'RICEVUTA']);
    const { body: page } = await house.get('family', '/claims');
    claimId = String((page['items'] as readonly { claimId: string }[])[0]?.claimId);
    expect((await house.post('family', `/claims/${claimId}/submission`)).status).toBe(200);
    const lines = (await house.get('officer', `/claims/${claimId}`)).body['lines'];
    expect(lines).toMatchObject([{ redemptionId, missingProofs: ['BONIFICO', 'RICEVUTA'] }]);
  });

  it('waits for all of it', async () => {
    expect(await settle()).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:line-unproved' } });
    await proved({});
    await proved({});
    expect(await missing()).toEqual(['BONIFICO']);
    expect(await settle()).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:line-unproved' } });
  });

  it('is not proved by documents of somebody else’s, or of another call', async () => {
    const bonifico = { proof: 'BONIFICO', documentId: id(302) };
    await proved({ ...bonifico, recipientId: house.person('driver') });
    await proved({ ...bonifico, callId: id(77) });
    await proved({ proof: 'ALTRO', documentId: id(303) });
    expect(await missing()).toEqual(['BONIFICO']);
    await proved({ ...bonifico, redemptionId: id(404) });
    expect(await missing()).toEqual(['BONIFICO']);
  });

  it('is approved once each can be read', async () => {
    await proved({ proof: 'BONIFICO', documentId: id(304) });
    expect(await missing()).toBeUndefined();
    const lines = (await house.get('officer', `/claims/${claimId}`)).body['lines'] as readonly object[];
    expect(lines[0]).not.toHaveProperty('missingProofs');
    expect(await settle()).toMatchObject({ status: 201, body: { approvedCents: 3_000 } });
  });
});
