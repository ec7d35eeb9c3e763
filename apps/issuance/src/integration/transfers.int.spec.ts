// Money that goes from one zone to another, over HTTP and the log: it arrives by itself and feeds who waits there.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALL, House, id } from '../testing/house.js';

const house = new House();
const fund = (amountCents: number, source = 'FSE+') => ({ source, year: 2026, amountCents });
const transfer = (amountCents: number, more: object = {}) => ({
  ...{ fromZone: 'TC-02', toZone: 'TC-01', sources: [fund(amountCents)], actNumber: 'D.D. 9/2026' },
  ...{ actDate: '2026-09-08', reason: 'Riequilibrio fra le zone', ...more },
});
const send = (body: object, who: 'region' | 'officer' = 'region', key?: string) =>
  house.post(who, `/calls/${CALL}/transfers`, body, key);
const all = async (who: 'region' | 'officer' | 'family' = 'region') => house.get(who, `/calls/${CALL}/allocations`);
const zoneOf = async (zone: string) =>
  ((await all()).body['zones'] as { zone: string }[]).find((one) => one.zone === zone);

beforeAll(async () => {
  await house.open();
  await house.say('it.buono.eligibility.call-published.v1', CALL, {
    ...{ callId: CALL, code: 'PROVA-2026', version: 1, title: 'Prova', order: 'arrival', actNumber: 'D.D. 1/2026' },
    zones: ['TC-01', 'TC-02'],
    actions: [{ code: 'A', title: 'Azione', deliveryModel: 'voucher' }],
    funds: [fund(200_000), fund(50_000, 'Stato')],
    ...{ useFrom: '2026-09-01', useTo: '2026-12-31', publishedOn: '2026-09-01' },
  });
  for (const [zone, sources] of [
    ['TC-01', [fund(20_000)]],
    ['TC-02', [fund(100_000), fund(50_000, 'Stato')]],
  ] as const)
    await house.post('region', `/calls/${CALL}/allocations`, { zone, sources, actNumber: 'D.D. 2/2026' });
  await house.settled();
});
afterAll(() => house.close());

describe('a transfer between zones', () => {
  it('is not more than the giving zone has free of a source', async () => {
    expect(await send(transfer(100_001))).toMatchObject({ status: 409, body: { title: 'Risorse non disponibili' } });
    expect(await send(transfer(1, { fromZone: 'TC-01', toZone: 'SE-03' }))).toMatchObject({ status: 422 });
    expect(await send(transfer(1), 'officer')).toMatchObject({ status: 403 });
    expect(await zoneOf('TC-02')).toMatchObject({ allocatedCents: 150_000, freeCents: 150_000 });
  });

  it('shows a zone that lacks money: 300.00 wait for 200.00', async () => {
    await house.admit(id(1), 30_000, { receiptNumber: 1 });
    expect(await zoneOf('TC-01')).toMatchObject({ freeCents: 20_000, waiting: 1, shortfallCents: 10_000 });
  });

  it('arrives once, and serves who waits', async () => {
    const [first, again] = [
      await send(transfer(15_000), 'region', 'one-act-0001'),
      await send(transfer(15_000), 'region', 'one-act-0001'),
    ];
    expect(first).toMatchObject({ status: 201, body: { totalCents: 15_000, fromZone: 'TC-02', toZone: 'TC-01' } });
    expect(again.body).toEqual(first.body);
    await house.settled();
    await house.checked(id(1), 'admitted');
    const act = {
      actId: first.body['transferId'],
      actNumber: 'D.D. 9/2026',
      actDate: '2026-09-08',
      totalCents: 15_000,
    };
    const by = { reason: 'Riequilibrio fra le zone', by: house.person('region') };
    expect(await zoneOf('TC-01')).toMatchObject({
      ...{ allocatedCents: 35_000, reservedCents: 0, assignedCents: 30_000, freeCents: 5_000, onTheWayCents: 0 },
      ...{ waiting: 0, shortfallCents: 0 },
      bySource: [{ source: 'FSE+', allocatedCents: 35_000, reservedCents: 0, assignedCents: 30_000, freeCents: 5_000 }],
      acts: [
        { kind: 'allocated', totalCents: 20_000, by: house.person('region') },
        { kind: 'arrived', otherZone: 'TC-02', ...act, ...by },
      ],
    });
    expect(await zoneOf('TC-02')).toMatchObject({
      ...{ allocatedCents: 135_000, freeCents: 135_000 },
      acts: [{ kind: 'allocated' }, { kind: 'sent', otherZone: 'TC-01', ...act, ...by }],
    });
    const told = house.told('it.buono.issuance.allocation-changed.v1').slice(-2);
    expect(told).toMatchObject([
      { zone: 'TC-02', otherZone: 'TC-01', changes: [fund(-15_000)] },
      { zone: 'TC-01', otherZone: 'TC-02', changes: [fund(15_000)] },
    ]);
  });

  it('never gives the same money to two: of two acts at once for all that is free, one is refused', async () => {
    const answers = await Promise.all([send(transfer(85_000)), send(transfer(85_000))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    await house.settled();
    expect(await zoneOf('TC-02')).toMatchObject({ allocatedCents: 50_000, freeCents: 50_000 });
    expect(await zoneOf('TC-01')).toMatchObject({ allocatedCents: 120_000 });
    expect(house.faults).toEqual([]);
  });

  it('is one thing under its key: the other zone’s under the same one is told so, and arrives under its own', async () => {
    const key = 'both-ways-0001';
    expect(await send(transfer(0, { sources: [fund(10_000, 'Stato')] }), 'region', key)).toMatchObject({ status: 201 });
    const back = transfer(4_000, { sources: [fund(4_000, 'Stato')], fromZone: 'TC-01', toZone: 'TC-02' });
    expect(await send(back, 'region', key)).toMatchObject({
      status: 422,
      body: { type: expect.stringMatching(/idempotency-key-reused$/) },
    });
    expect(await send(back, 'region', `${key}-back`)).toMatchObject({ status: 201 });
    await house.settled();
    expect(await zoneOf('TC-02')).toMatchObject({ allocatedCents: 44_000, onTheWayCents: 0 });
    expect(await zoneOf('TC-01')).toMatchObject({ allocatedCents: 126_000, onTheWayCents: 0 });
  });

  it('is seen by its own zone only, and by no family', async () => {
    expect((await all('officer')).body['zones']).toMatchObject([{ zone: 'TC-01' }]);
    expect((await all('family')).status).toBe(403);
    expect((await house.get('region', `/calls/${id(404)}/allocations`)).status).toBe(404);
  });
});
