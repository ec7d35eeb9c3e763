// A call whose actions have money of their own, over the bus and HTTP: the zone's share is split as the call's is.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, id } from '../testing/house.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const money = async () => (await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body;

describe('an action with money of its own', () => {
  it('has its share of what a zone is given: 60% of 1,000.00', async () => {
    const fund = { source: 'FSE+', year: 2026 };
    await house.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ callId: CALL, code: 'PROVA-2026', version: 1, title: 'Prova', order: 'arrival', actNumber: 'D.D. 1/2026' },
      zones: ['TC-01'],
      actions: [
        { code: 'ALTRA', title: 'Altra azione', deliveryModel: 'voucher', reservedCents: 300_000 },
        { code: 'A', title: 'Azione', deliveryModel: 'voucher' },
      ],
      funds: [{ ...fund, amountCents: 500_000 }],
      ...{ useFrom: '2026-09-01', useTo: '2026-12-31', publishedOn: '2026-09-01' },
    });
    const sources = [{ ...fund, amountCents: 100_000 }];
    await house.post('region', `/calls/${CALL}/allocations`, { zone: 'TC-01', sources, actNumber: 'D.D. 2/2026' });
    await house.settled();
    expect(await money()).toMatchObject({
      freeCents: 100_000,
      byAction: [{ action: 'ALTRA', reservedCents: 60_000, usedCents: 0, roomCents: 100_000 }],
    });
  });

  it('keeps it from the others: 400.00 are left for them', async () => {
    await house.admit(id(1), 30_000, { receiptNumber: 1 });
    await house.admit(id(2), 20_000, { receiptNumber: 2 });
    expect(await money()).toMatchObject({
      ...{ assignedCents: 30_000, freeCents: 70_000, waiting: 1 },
      byAction: [{ reservedCents: 60_000, usedCents: 0, roomCents: 70_000 }],
    });
    // Of 700.00 that are free, 100.00 are not the other action's.
    const waiting = (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;
    expect(waiting['items']).toMatchObject([{ applicationId: id(2), why: 'not-enough-money' }]);
    expect((await house.get('family', `/waiting-places/${id(2)}`)).body).toMatchObject({ freeCents: 10_000 });
  });
});
