// Choosing who serves: only a provider that redemption accredited, as far as was heard, for the voucher's services and zone.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, providerId } from '@buono/kernel';
import { House, id } from '../testing/house.js';

const TAXI = id(901);
const NURSERY = id(902);
const NEXT = id(904);
const CAB = id(905);

describe('the choice of a provider', () => {
  const house = new House();
  let voucher = '';
  beforeAll(async () => {
    await house.open();
    await house.publishedCall();
    voucher = await house.acceptedVoucher();
  });
  afterAll(() => house.close());

  const choose = (providerId: string, effectiveFrom?: string, key?: string) => {
    const asked = { providerId, ...(effectiveFrom !== undefined && { effectiveFrom }) };
    return house.post('family', `/vouchers/${voucher}/provider-choice`, asked, key);
  };
  const accredit = (providerId: string, category: string, from = '2026-09-15') =>
    house.say('it.buono.redemption.provider-accredited.v1', providerId, { providerId, category, zone: 'all', from });

  it('is refused for who was never heard of, and asked again is decided again', async () => {
    const refused = await choose(TAXI, '2026-09-20', 'a-choice-too-early');
    expect(refused).toMatchObject({ status: 422, body: { type: 'urn:buono:problem:provider-unknown' } });
    await accredit(TAXI, 'taxi');
    expect(await choose(TAXI, '2026-09-20', 'a-choice-too-early')).toMatchObject({
      status: 200,
      body: { providerId: TAXI },
    });
  });

  it('is refused for other services, for a day too early, and after a suspension', async () => {
    await accredit(NURSERY, 'nido');
    const not = { status: 422, body: { type: 'urn:buono:problem:provider-not-accredited' } };
    expect(await choose(NURSERY, '2026-09-20')).toMatchObject(not);
    expect(await choose(TAXI, '2026-09-14')).toMatchObject(not);
    const suspension = { providerId: TAXI, category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-16' } as const;
    await house.say('it.buono.redemption.accreditation-suspended.v1', TAXI, suspension);
    expect(await choose(TAXI, '2026-09-16')).toMatchObject(not);
    expect((await choose(TAXI, '2026-09-15')).status).toBe(200);
  });

  it('is listed for who works for that provider, without its application, and for nobody else', async () => {
    const chosen = async (who: 'family' | 'stranger') =>
      (await house.get(who, '/vouchers?chosen=true')).body['items'] as readonly object[];
    expect(await chosen('stranger')).toEqual([]);
    await house.parts.grants.grant(
      house.person('stranger'),
      { role: 'provider-operator', providerId: providerId(TAXI), from: localDate('2026-09-01') },
      house.person('officer'),
    );
    await house.settled();
    const [line, ...others] = await chosen('stranger');
    expect(line).toMatchObject({ voucherId: voucher, providerId: TAXI, chosenFrom: '2026-09-15', status: 'active' });
    expect(line).not.toHaveProperty('applicationId');
    expect(others).toEqual([]);
    expect(await chosen('family')).toEqual([]);
    expect((await house.get('stranger', '/vouchers')).body['items']).toEqual([]);
    expect((await house.get('stranger', '/vouchers?chosen=forse')).status).toBe(400);
  });

  it('is open again from the day from which the suspension is lifted', async () => {
    await accredit(CAB, 'taxi');
    const suspension = { providerId: CAB, category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-16' } as const;
    await house.say('it.buono.redemption.accreditation-suspended.v1', CAB, suspension);
    const lifting = { providerId: CAB, category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-17' } as const;
    await house.say('it.buono.redemption.accreditation-resumed.v1', CAB, lifting);
    expect((await choose(CAB, '2026-09-16')).status).toBe(422);
    expect((await choose(CAB, '2026-09-18')).status).toBe(200);
  });

  it('goes over to who goes on with the provider, from the cut; who may not serve it leaves it to the office', async () => {
    const shown = async () => (await house.get('family', `/vouchers/${voucher}`)).body['providerId'];
    const goesOn = (providerId: string) =>
      house.say('it.buono.redemption.provider-succeeded.v1', providerId, {
        ...{ providerId, predecessorId: CAB, effectiveFrom: '2026-10-01', actNumber: 'D.D. 13/2026' },
      });
    await goesOn(NURSERY);
    expect(await shown()).toBe(CAB);
    const left = await house.get('officer', `/vouchers?providerId=${CAB}&status=active`);
    expect(left.body['items']).toMatchObject([{ voucherId: voucher, providerId: CAB }]);
    await accredit(NEXT, 'taxi', '2026-10-01');
    for (let time = 0; time < 2; time += 1) await goesOn(NEXT);
    expect(await shown()).toBe(NEXT);
    expect(house.told('it.buono.issuance.provider-chosen.v1').at(-1)).toMatchObject({
      ...{ voucherId: voucher, providerId: NEXT, effectiveFrom: '2026-10-01' },
    });
    expect((await house.get('officer', `/vouchers?providerId=${CAB}`)).body['items']).toEqual([]);
    expect(house.faults).toEqual([]);
  });

  it('is asked to wait while news of providers is on its way', async () => {
    await house.parts.work.stopAll();
    const told = { providerId: id(903), category: 'taxi', zone: 'all', from: '2026-09-01' } as const;
    await house.publish('it.buono.redemption.provider-accredited.v1', id(903), told);
    const waiting = await choose(id(903), '2026-09-20');
    expect(waiting).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect(waiting.body['type']).toBe('urn:buono:problem:provider-not-here-yet');
  });
});
