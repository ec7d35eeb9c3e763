// A call that shares its money: from the application to a voucher of the same part for all; amounts worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, acceptedVoucher, type VoucherLine } from './support/journey.js';
import { Sliding, slidingCall } from './support/sliding.js';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-06-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

const share = { lastVoucher: 'share' };
type Voucher = VoucherLine & { readonly share?: object };

describe('a call that shares its money in proportion', () => {
  let list: Sliding;
  const voucher = async (place: number) => {
    const [line] = await list.vouchers(place, 'offered');
    return list.family.sees<Voucher>(`/vouchers/${line?.voucherId ?? ''}`);
  };

  it('is refused where there is no moment at which all are there, with the place and the remedy', async () => {
    const document = { ...slidingCall('DIVIDE-SPORTELLO', share), order: 'arrival' };
    const { status, body } = await journey.as('region-officer').post('/calls', { document });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('actions[0].policies.lastVoucher');
    expect(JSON.stringify(body)).toContain('si divide in proporzione solo in graduatoria');
  });

  it('gives all the same part of 1,000.00 for 600.00, 500.00 and 400.00: two thirds, to the cent', async () => {
    list = await Sliding.ranked(journey, 'DIVIDE', share, { zoneCents: 100_000, askedCents: [60_000, 50_000, 40_000] });
    await list.money({ assignedCents: 100_000, reservedCents: 0, freeCents: 0, waiting: 0 });
    // 400.00, 333.33⅓ and 266.66⅔: the cent that is left goes to the largest remainder.
    const figures = { availableCents: 100_000, askedCents: 150_000 };
    expect(await voucher(1)).toMatchObject({ valueCents: 40_000, share: { wholeCents: 60_000, ...figures } });
    expect(await voucher(2)).toMatchObject({ valueCents: 33_333, share: { wholeCents: 50_000, ...figures } });
    expect(await voucher(3)).toMatchObject({ valueCents: 26_667, share: { wholeCents: 40_000, ...figures } });
  });

  it('says so beforehand, in its text and where somebody tries what they would get', async () => {
    const text = await journey.nobody().sees(`/calls/${list.callId}/text`);
    expect(JSON.stringify(text)).toContain('ridotto nella stessa proporzione');
    expect(await journey.nobody().sees(`/calls/${list.callId}`)).toMatchObject({ actions: [{ sharesMoney: true }] });
    const facts = { asked: 50_000, need: 10, birthDate: '1950-01-01', comune: 'D612' };
    const found = await journey.nobody().did(`/calls/${list.callId}/prechecks`, { facts });
    expect(found).toMatchObject({ outcome: 'qualifies', amountCents: 50_000, sharesMoney: true });
  });

  it('explains each part to its family, and to nobody else', async () => {
    expect(await list.place(2, 'offered')).toMatchObject({
      share: { wholeCents: 50_000, sharedCents: 33_333, availableCents: 100_000, askedCents: 150_000 },
    });
    const second = `/waiting-places/${list.applications[1] ?? ''}`;
    expect((await journey.as('family-two').get(second)).status).toBe(404);
    expect((await journey.nobody().get(second)).status).toBe(401);
  });

  it('is used for what it is worth: the wallet has 333.33', async () => {
    const { voucherId } = await acceptedVoucher(journey, 'family-one', list.applications[1] ?? '');
    expect(await list.family.sees(`/wallets/${voucherId}`)).toMatchObject({
      valueCents: 33_333,
      remainingCents: 33_333,
    });
  });

  it('keeps free what is given up; the office adds it to others by an act, up to what there is', async () => {
    await list.renounce(1);
    await list.money({ assignedCents: 60_000, freeCents: 40_000, waiting: 0 });
    const { voucherId } = await voucher(3);
    const act = {
      direction: 'increase',
      reason: 'funds-added',
      actNumber: 'D.D. 105/2026',
      effectiveFrom: '2026-07-01',
    };
    const integrations = `/vouchers/${voucherId}/integrations`;
    const officer = journey.as('zone-officer');
    expect((await officer.post(integrations, { ...act, amountCents: 40_001 })).status).toBe(409);
    // To the whole of the third: 400.00 less 266.67.
    await officer.did(integrations, { ...act, amountCents: 13_333 });
    await list.money({ assignedCents: 73_333, freeCents: 26_667 });
    expect(await voucher(3)).toMatchObject({ valueCents: 40_000, share: { wholeCents: 40_000, sharedCents: 26_667 } });
  });
});
