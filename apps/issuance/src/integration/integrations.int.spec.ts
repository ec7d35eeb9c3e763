// A voucher that is worth more or less by an act, over HTTP and the bus: the zone's money, the voucher, its wallet's answer.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House } from '../testing/house.js';

const house = new House();
let voucher: string;
beforeAll(async () => {
  await house.open();
  // 1,000.00 for the zone, 50.00 for the voucher.
  await house.publishedCall();
  voucher = await house.acceptedVoucher();
  await house.settled();
});
afterAll(() => house.close());

const fund = (amountCents: number) => ({ source: 'FSE+', year: 2026, amountCents });
const act = (direction: 'increase' | 'decrease', amountCents: number, more: object = {}) => ({
  ...{ direction, amountCents, reason: 'plan-changed', actNumber: 'D.D. 5/2026', effectiveFrom: '2026-09-10', ...more },
});
const integrate = (body: object, who: 'officer' | 'family' = 'officer', key?: string) =>
  house.post(who, `/vouchers/${voucher}/integrations`, body, key);
const money = async () => (await house.get('region', `/calls/${CALL}/allocations/TC-01`)).body;
const shown = async () => (await house.get('family', `/vouchers/${voucher}`)).body;
const walletAnswers = (valueCents: number, freed: number) => {
  const told = house.told('it.buono.issuance.voucher-amended.v1').at(-1);
  if (told === undefined) throw new Error('no voucher was amended');
  const { amendmentId, addedParts, entitlement } = told;
  return house.say('it.buono.redemption.wallet-amended.v1', voucher, {
    ...{ voucherId: voucher, callId: CALL, zone: 'TC-01', amendmentId },
    ...{ effectiveFrom: '2026-09-10', entitled: true, entitlement, valueCents },
    ...{ addedParts, freedCents: freed, freedParts: freed === 0 ? [] : [fund(freed)] },
    ...{ owedByFamilyCents: 0, owedToFamilyCents: 0, amendedOn: '2026-09-10' },
  });
};

describe('an integration', () => {
  it('is not more than the zone has free, and is the office’s', async () => {
    expect(await integrate(act('increase', 95_001))).toMatchObject({
      ...{ status: 409, body: { title: 'Risorse non disponibili' } },
    });
    expect((await integrate(act('increase', 1), 'family')).status).toBe(403);
    expect((await integrate(act('increase', 0))).status).toBe(400);
    expect(await money()).toMatchObject({ assignedCents: 5_000, freeCents: 95_000 });
  });

  it('adds what the act says, once, as its wallet confirms: 50.00 and 20.00', async () => {
    const first = await integrate(act('increase', 2_000), 'officer', 'integrate-0001');
    expect(first).toMatchObject({ status: 200, body: { valueCents: 5_000 } });
    expect(first.body['amendments']).toMatchObject([
      { status: 'under-way', addedCents: 2_000, valueCents: 7_000, actNumber: 'D.D. 5/2026', reason: 'plan-changed' },
    ]);
    expect((await integrate(act('increase', 2_000), 'officer', 'integrate-0001')).status).toBe(200);
    await house.settled();
    expect(house.told('it.buono.issuance.voucher-amended.v1')).toMatchObject([
      { valueCents: 7_000, entitled: true, addedParts: [fund(2_000)] },
    ]);
    expect((await integrate(act('increase', 100))).body).toMatchObject({ title: 'Correzione in corso' });
    await walletAnswers(7_000, 0);
    expect(await shown()).toMatchObject({ valueCents: 7_000, amendments: [{ status: 'booked' }] });
    expect(await money()).toMatchObject({ assignedCents: 7_000, freeCents: 93_000 });
  });

  it('is booked once of sixteen at once: the zone’s money moves by one of them and comes back from none', async () => {
    const booked = async () =>
      (await house.store.readAll(0, 1_000)).filter(({ type }) => /reservation-extended|funds-released/.test(type))
        .length;
    const before = await booked();
    const answers = await Promise.all(Array.from({ length: 16 }, () => integrate(act('increase', 100))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((one) => one.status !== 200))
      expect([status, body['type']]).toEqual([409, 'urn:buono:problem:amendment-under-way']);
    await house.settled();
    expect((await booked()) - before).toBe(1);
    await walletAnswers(7_100, 0);
    expect(await money()).toMatchObject({ assignedCents: 7_100, freeCents: 92_900 });
    expect((await integrate(act('decrease', 100))).status).toBe(200);
    await house.settled();
    await walletAnswers(7_000, 100);
  });

  it('takes away only what the wallet has left: 60.00 asked, 40.00 free there', async () => {
    expect((await integrate(act('decrease', 7_000))).body).toMatchObject({ title: 'Riduzione oltre il valore' });
    expect((await integrate(act('decrease', 6_000))).status).toBe(200);
    await house.settled();
    await walletAnswers(3_000, 4_000);
    expect(await shown()).toMatchObject({ valueCents: 3_000 });
    expect(await money()).toMatchObject({ assignedCents: 3_000, freeCents: 97_000 });
    expect(house.faults).toEqual([]);
  });
});
