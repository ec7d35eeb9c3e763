// A call that wants providers to join, and providers that do, for specifications.
import { expect } from '@jest/globals';
import type { CallPublishedV1 } from '@buono/messaging';
import { CALL, IBAN, id, type House } from './house.js';

/** Digests of two texts. */
export const [V1, V2] = ['1'.repeat(64), '2'.repeat(64)] as const;
/** A call of which nothing was heard. */
export const ANOTHER = id(9_999);

/** A taxi driver, accredited in TC-01 from September on. */
export const accredited = async (house: House, fiscalCode: string): Promise<string> => {
  const body = { category: 'taxi', iban: IBAN, legalName: 'Laura Bianchi', fiscalCode };
  const own = String((await house.post('driver', '/providers', body)).body['providerId']);
  await house.post('officer', `/providers/${own}/accreditations`, {
    ...{ category: 'taxi', zone: 'TC-01', from: '2026-09-01' },
  });
  return own;
};

/** The call says what it asks of providers. */
export const publish = (house: House, providers: CallPublishedV1['providers'], version = 1): Promise<void> =>
  house.say('it.buono.eligibility.call-published.v1', CALL, {
    ...{ callId: CALL, code: 'PROVA-2026', version, title: 'Avviso di prova', order: 'arrival', zones: ['TC-01'] },
    ...{ useFrom: '2026-09-01', useTo: '2026-12-31', actions: [], funds: [], actNumber: 'D.D. 1/2026' },
    ...(providers !== undefined && { providers }),
    publishedOn: '2026-09-01',
  });

/** The provider accepts. */
export const agreed = async (house: House, own: string, body: object): Promise<void> => {
  expect(await house.post('driver', `/providers/${own}/adhesions`, { callId: CALL, ...body })).toMatchObject({
    status: 201,
  });
};
