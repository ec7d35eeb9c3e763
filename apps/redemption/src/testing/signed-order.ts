// The way of one ride to a signed payment order, over HTTP: what specifications about money begin with.
import { CODES, IBAN, id, type House } from './house.js';

/** A taxi of the driver, accredited in TC-01; answers the provider's id. */
export const accreditedTaxi = async (house: House): Promise<string> => {
  const body = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
  const { providerId } = (await house.post('driver', '/providers', body)).body;
  const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
  await house.post('officer', `/providers/${String(providerId)}/accreditations`, accreditation);
  return String(providerId);
};

/** Three rides of 30.00, of which half is public each, on a voucher of 50.00: a claim of 45.00, settled as it was asked. */
export const settledClaim = async (house: House): Promise<string> => {
  await house.say('it.buono.issuance.voucher-accepted.v1', id(1), house.voucher(1, { ceilings: [] }));
  for (const [n, startedAt] of ['09:10', '12:10', '15:10'].entries()) {
    const ride = { service: 'ride', servedOn: '2026-09-09', startedAt, askedCents: 3_000 };
    await house.post('driver', '/redemptions', { ...ride, code: house.code(id(1), `n${n}`) });
  }
  await house.settled();
  const [claim] = (await house.get('driver', '/claims')).body['items'] as [{ claimId: string }];
  await house.post('driver', `/claims/${claim.claimId}/submission`);
  await house.post('officer', `/claims/${claim.claimId}/settlements`, { zone: 'TC-01' });
  return claim.claimId;
};

/** Its payment order, signed; answers its id. */
export const signedOrder = async (house: House, claimId: string): Promise<string> => {
  const drafted = await house.post('drafter', '/payment-orders', { claimId, zone: 'TC-01' });
  const order = String(drafted.body['paymentOrderId']);
  await house.post('signer', `/payment-orders/${order}/approval`);
  await house.settled();
  return order;
};
