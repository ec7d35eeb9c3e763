// A signed order waits for its days before it leaves, over HTTP with in-memory engines.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from '../testing/house.js';
import { accreditedTaxi, settledClaim, signedOrder } from '../testing/signed-order.js';

describe('a cooling time of two days', () => {
  const house = new House({ coolingDays: 2 });
  beforeAll(() => house.open());
  afterAll(() => house.close());

  const file = async (executionDate: string) => {
    const asked = { debtorName: 'Comune', debtorIban: 'DE89370400440532013000', executionDate };
    const { fileId } = (await house.post('treasurer', '/payment-files', asked)).body;
    await house.settled();
    return (await house.get('treasurer', `/payment-files/${String(fileId)}`)).body;
  };

  it('leaves an order out of the files of two days, with its reason, and lets it into that of the third', async () => {
    await accreditedTaxi(house);
    const order = await signedOrder(house, await settledClaim(house));
    const waiting = { status: 'closed', count: 0, leftOut: [{ paymentOrderId: order, reason: 'still-cooling' }] };
    expect(await file('2026-09-14')).toMatchObject(waiting);
    // Half past eleven of the evening of the 11th in Rome: still the second day.
    house.clock.set('2026-09-11T21:30:00.000Z');
    expect(await file('2026-09-14')).toMatchObject(waiting);
    house.clock.set('2026-09-11T22:00:00.000Z');
    expect(await file('2026-09-14')).toMatchObject({ count: 1, totalCents: 4_500, leftOut: [] });
  });
});
