// A ranking whose call shares its money in proportion, over the bus: all at once, explained, corrected; amounts by hand.
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

const sliding = { lastVoucher: 'share', onRenunciation: 'out', onLapse: 'out' } as const;
const money = async () => (await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body;
const voucherOf = async (n: number) => {
  const page = (await house.get('family', `/vouchers?applicationId=${id(n)}`)).body;
  const [line] = page['items'] as { voucherId: string }[];
  return line && (await house.get('family', `/vouchers/${line.voucherId}`)).body;
};
const ranked = (page: number, places: readonly number[], more: object = {}) =>
  house.say('it.buono.eligibility.ranking-approved.v1', id(70), {
    ...{ rankingId: id(70), callId: CALL, zone: 'TC-01', page, pages: 2, approvedOn: '2026-09-10' },
    entries: places.map((place) => ({ applicationId: id(place), place })),
    ...more,
  });
const corrected = (n: number, nth: number, valueCents: number) =>
  house.say('it.buono.eligibility.entitlement-changed.v1', id(n), {
    ...{ correctionId: id(800 + nth), applicationId: id(n), callId: CALL, zone: 'TC-01', reason: 'isee-rectified' },
    ...{ actNumber: `D.D. ${nth}/2026`, effectiveFrom: '2026-09-20', entitled: true, valueCents },
    changedOn: '2026-09-10',
  });

describe('a call that shares its money', () => {
  it('serves nobody before the last page of the ranking', async () => {
    for (const [n, valueCents] of [
      [1, 60_000],
      [2, 50_000],
      [3, 40_000],
    ] as const)
      await house.admit(id(n), valueCents, { order: 'score', receiptNumber: n, sliding });
    await ranked(1, [1, 2]);
    expect(await money()).toMatchObject({ assignedCents: 0, freeCents: 100_000, waiting: 2 });
    const list = (await house.get('officer', `/calls/${CALL}/allocations/TC-01/waiting`)).body;
    expect(list['items']).toMatchObject([
      { applicationId: id(1), neededCents: 60_000, why: 'shared-by-act' },
      { applicationId: id(2), neededCents: 50_000, why: 'shared-by-act' },
    ]);
    const place = (await house.get('family', `/waiting-places/${id(1)}`)).body;
    expect(place['sentence']).toContain('divide le risorse in proporzione');
  });

  it('gives everybody the same part: 1,000.00 of 1,500.00, to the cent, once however often it is told', async () => {
    for (let time = 0; time < 2; time += 1) await ranked(2, [3]);
    // Two thirds of 600.00, 500.00 and 400.00; the cent that is left goes to the largest remainder, 266.66⅔.
    expect(await voucherOf(1)).toMatchObject({ status: 'offered', valueCents: 40_000 });
    expect(await voucherOf(2)).toMatchObject({ status: 'offered', valueCents: 33_333 });
    expect(await voucherOf(3)).toMatchObject({ status: 'offered', valueCents: 26_667 });
    expect(await money()).toMatchObject({ assignedCents: 100_000, reservedCents: 0, freeCents: 0, waiting: 0 });
    expect(house.told('it.buono.issuance.offer-due.v1')).toEqual([]);
    expect(house.told('it.buono.issuance.funds-exhausted.v1')).toEqual([]);
  });

  it('says to each what was due, what there was for all, and what is theirs', async () => {
    const share = { wholeCents: 50_000, sharedCents: 33_333, availableCents: 100_000, askedCents: 150_000 };
    expect(await voucherOf(2)).toMatchObject({ share });
    const place = (await house.get('family', `/waiting-places/${id(2)}`)).body;
    expect(place).toMatchObject({ status: 'offered', share });
    expect(place['sentence']).toContain(
      'Spettavano 500,00 €: per tutti servivano 1.500,00 € e ce n’erano 1.000,00 €, perciò ognuno ha la stessa parte, e la tua è 333,33 €.',
    );
    expect((await house.get('stranger', `/waiting-places/${id(2)}`)).status).toBe(404);
  });

  it('keeps free what is given up: nobody is next', async () => {
    const { voucherId } = (await voucherOf(1)) as { voucherId: string };
    await house.post('family', `/vouchers/${voucherId}/renunciation`);
    await house.settled();
    expect(await money()).toMatchObject({ assignedCents: 60_000, freeCents: 40_000, waiting: 0 });
    expect(house.told('it.buono.issuance.offer-due.v1')).toEqual([]);
  });

  it('reduces a correction as it reduced the voucher, and correcting back restores it', async () => {
    // 440.00 x 333.33 / 500.00 = 293.3304.
    await corrected(2, 1, 44_000);
    expect(await voucherOf(2)).toMatchObject({ valueCents: 29_333 });
    expect(await money()).toMatchObject({ assignedCents: 56_000, freeCents: 44_000 });
    await corrected(2, 2, 50_000);
    expect(await voucherOf(2)).toMatchObject({ valueCents: 33_333 });
    expect(await money()).toMatchObject({ assignedCents: 60_000, freeCents: 40_000 });
    // 600.00 x 333.33 / 500.00 = 399.996: from what is free, and not the whole of it.
    await corrected(2, 3, 60_000);
    expect(await voucherOf(2)).toMatchObject({ valueCents: 39_999 });
    expect(house.faults).toEqual([]);
  });
});
