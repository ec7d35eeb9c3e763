// What redemption answers after an erasure: no IBAN, no name, no words, no fault; the amounts as they were.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erasePerson, PURPOSE_CLASSES, type PurposeClass } from '@buono/privacy';
import { CODES, House, IBAN, id } from '../testing/house.js';

const REGISTER = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
const DATA_ERASED = { status: 409, body: { type: 'urn:buono:problem:data-erased' } };

describe('after an erasure', () => {
  const house = new House();
  let providerId = '';
  let claimId = '';
  beforeAll(async () => {
    await house.open();
    providerId = String((await house.post('driver', '/providers', REGISTER)).body['providerId']);
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${providerId}/accreditations`, accreditation);
    const service = { ...(house.voucher(1).entitlement.services[0] ?? {}), evidence: 'register' } as never;
    const accepted = house.voucher(1, { services: [service], ceilings: [] });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), accepted);
    await house.say('it.buono.issuance.voucher-accepted.v1', id(2), {
      ...house.voucher(2, { deliveryModel: 'refund', services: [service] }),
    });
    const asked = { service: 'ride', servedOn: '2026-09-10', askedCents: 3_001 };
    const ride = await house.post('driver', '/redemptions', { voucherId: id(1), ...asked });
    await house.settled();
    const { body } = await house.get('driver', '/claims?month=2026-09');
    [{ claimId } = { claimId: '' }] = body['items'] as { claimId: string }[];
    await house.post('driver', `/claims/${claimId}/submission`);
    const cut = { redemptionId: ride.body['redemptionId'], approvedCents: 1_000, reason: 'Corsa di Mario più corta' };
    await house.post('officer', `/claims/${claimId}/settlements`, { zone: 'TC-01', lines: [cut] });
    await house.post('family', '/payment-details', { iban: IBAN });
    await house.post('family', '/redemptions', { voucherId: id(2), ...asked });
    await house.settled();
  });
  afterAll(() => house.close());

  let erasures = 0;
  const erase = async (who: 'family' | 'driver', classes: readonly PurposeClass[]): Promise<void> => {
    const { executor, keys } = house.parts;
    const order = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026', neededFor: [] } as const;
    const commandId = `erasure-${(erasures += 1)}`;
    const meta = { commandId, actor: house.person('officer'), correlationId: commandId };
    await erasePerson({ executor, keys }, { person: house.person(who), classes, ...order }, meta);
  };

  it('of payment data, no account is told, proposed or found to pay', async () => {
    await erase('family', ['payment']);
    expect(await house.post('family', '/payment-details', { iban: IBAN })).toMatchObject(DATA_ERASED);
    const { body } = await house.get('family', '/claims?month=2026-09');
    const [own] = body['items'] as [{ claimId: string }];
    await house.post('family', `/claims/${own.claimId}/submission`);
    await house.post('officer', `/claims/${own.claimId}/settlements`, { zone: 'TC-01' });
    const order = await house.post('drafter', '/payment-orders', { claimId: own.claimId, zone: 'TC-01' });
    expect(order).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:iban-missing' } });

    await erase('driver', ['payment']);
    const proposed = await house.post('driver', `/providers/${providerId}/iban-changes`, { iban: IBAN });
    expect(proposed).toMatchObject(DATA_ERASED);
    expect(await house.post('driver', '/providers', { ...REGISTER, category: 'ncc' })).toMatchObject(DATA_ERASED);
    expect((await house.get('officer', `/providers/${providerId}`)).body['legalName']).toBe('Laura Bianchi');
  });

  it('of everything, names and words are gone and the amounts are as they were', async () => {
    const before = await house.get('officer', `/claims/${claimId}`);
    expect(before.body).toMatchObject({ lines: [{ note: 'Corsa di Mario più corta' }] });
    await erase('driver', PURPOSE_CLASSES);
    await erase('family', PURPOSE_CLASSES);
    const provider = await house.get('officer', `/providers/${providerId}`);
    expect(provider).toMatchObject({ status: 200, body: { naturalPerson: true } });
    expect(provider.body['legalName']).toBeUndefined();
    const after = await house.get('officer', `/claims/${claimId}`);
    const [{ note, ...line } = { note: '' }] = before.body['lines'] as { note: string }[];
    expect(note).not.toBe('');
    expect(after.body).toEqual({ ...before.body, lines: [line] });
  });

  it('who registers again with the same codice fiscale is another provider', async () => {
    const again = await house.post('driver', '/providers', REGISTER);
    expect(again.status).toBe(201);
    expect(again.body['providerId']).not.toBe(providerId);
    expect(house.faults).toEqual([]);
  });
});
