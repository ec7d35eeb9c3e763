// A call that books at submission, over the bus: money is kept in receipt order, offered on admission, freed on refusal.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, id } from '../testing/house.js';

const house = new House();
beforeAll(async () => {
  await house.open();
  // 1,000.00 for Firenze.
  await house.publishedCall();
});
afterAll(() => house.close());

const money = async () => (await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body;
const book = (receiptNumber: number, valueCents: number) =>
  house.say('it.buono.eligibility.funds-booked.v1', id(receiptNumber), {
    ...{ applicationId: id(receiptNumber), callId: CALL, zone: 'TC-01', receiptNumber, valueCents },
    ...{ lastVoucher: 'stop', bookedOn: '2026-09-10' },
  });
const waiting = async () => (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;

describe('a call that books at submission', () => {
  it('keeps 600.00 of 1,000.00 for the first; 500.00 and 400.00 wait in receipt order', async () => {
    await book(1, 60_000);
    await book(2, 50_000);
    await book(3, 40_000);
    expect(await money()).toMatchObject({ reservedCents: 60_000, assignedCents: 0, freeCents: 40_000, waiting: 2 });
    expect(await waiting()).toMatchObject({
      underCheck: [{ applicationId: id(1), why: 'booked' }],
      items: [
        { applicationId: id(2), booked: true, place: 2, why: 'not-enough-money' },
        { applicationId: id(3), booked: true, place: 3, why: 'behind-others' },
      ],
    });
    expect(house.told('it.buono.issuance.offer-due.v1')).toEqual([]);
    expect(house.told('it.buono.issuance.voucher-issued.v1')).toEqual([]);
  });

  it('issues the voucher of the first when it is admitted, for what is due: 550.00', async () => {
    await house.admit(id(1), 55_000, { receiptNumber: 1 });
    expect(house.told('it.buono.issuance.voucher-issued.v1')).toMatchObject([
      { applicationId: id(1), valueCents: 55_000 },
    ]);
    expect(await money()).toMatchObject({ reservedCents: 0, assignedCents: 55_000, freeCents: 45_000, waiting: 2 });
  });

  it('serves the third once the second is refused: 450.00 are enough for 400.00', async () => {
    const about = { applicationId: id(2), callId: CALL, zone: 'TC-01' };
    const data = { ...about, because: 'refused', endedOn: '2026-09-10' } as const;
    await house.say('it.buono.eligibility.booking-ended.v1', id(2), data);
    expect(await money()).toMatchObject({ reservedCents: 40_000, freeCents: 5_000, waiting: 0 });
    // It is kept: nothing is offered before it is admitted.
    expect(house.told('it.buono.issuance.offer-due.v1')).toEqual([]);
    await house.admit(id(3), 40_000, { receiptNumber: 3 });
    expect(await money()).toMatchObject({ reservedCents: 0, assignedCents: 95_000, freeCents: 5_000 });
  });

  it('is told of an admission first without harm', async () => {
    await house.admit(id(4), 5_000, { receiptNumber: 4 });
    await book(4, 5_000);
    expect(await money()).toMatchObject({ reservedCents: 0, assignedCents: 100_000, freeCents: 0, waiting: 0 });
  });
});
