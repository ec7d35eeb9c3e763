// A waiting list that slides: who gives up, who lets an offer lapse, who does not fit; amounts worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { Sliding } from './support/sliding.js';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-06-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

describe('a waiting list', () => {
  let list: Sliding;

  it('holds who does not fit, and tells them what stands before: 1,000.00 for 600.00, 500.00 and 300.00', async () => {
    const policies = { lastVoucher: 'stop', onRenunciation: 'last', onLapse: 'out' };
    const money = { zoneCents: 100_000, askedCents: [60_000, 50_000, 30_000] };
    list = await Sliding.ranked(journey, 'SCORRE-STOP', policies, money);
    await list.money({ assignedCents: 60_000, freeCents: 40_000, waiting: 2 });
    expect(await list.place(3, 'waiting')).toMatchObject({
      place: 3,
      before: 1,
      beforeCents: 50_000,
      freeCents: 40_000,
    });
    const waiting = await journey
      .as('zone-officer')
      .sees<{ items: object[] }>(`/calls/${list.callId}/allocations/TC-01/waiting`);
    expect(waiting.items).toMatchObject([
      { place: 2, neededCents: 50_000, why: 'not-enough-money' },
      { place: 3, neededCents: 30_000, why: 'behind-others' },
    ]);
    expect((await journey.as('family-two').get(`/waiting-places/${list.applications[2] ?? ''}`)).status).toBe(404);
  });

  it('offers to the next two what the first gives up; the first goes to the end', async () => {
    await list.renounce(1);
    // 1,000.00 − 500.00 − 300.00 = 200.00, and 600.00 do not fit.
    await list.money({ assignedCents: 80_000, reservedCents: 0, freeCents: 20_000, waiting: 1 });
    expect((await list.vouchers(2, 'offered'))[0]).toMatchObject({ valueCents: 50_000 });
    expect((await list.vouchers(3, 'offered'))[0]).toMatchObject({ valueCents: 30_000 });
    expect(await list.place(1, 'waiting')).toMatchObject({ round: 1, before: 0, neededCents: 60_000 });
  });

  it('offers another voucher to the first when the term of the second is over, which is out', async () => {
    const [third] = await list.vouchers(3, 'offered');
    await list.family.did(`/vouchers/${third?.voucherId ?? ''}/acceptance`);
    // Ten days from 1 June: the 11th is the last. 500.00 come back: 200.00 + 500.00 − 600.00 = 100.00.
    await journey.clock('2026-06-12T08:00:00.000Z');
    await list.vouchers(2, 'lapsed');
    await list.money({ assignedCents: 90_000, freeCents: 10_000, waiting: 0 });
    const [again] = await list.vouchers(1, 'offered');
    const [before] = await list.vouchers(1, 'renounced');
    expect(again).toMatchObject({ valueCents: 60_000 });
    expect(again?.voucherId).not.toBe(before?.voucherId);
  }, 90_000);

  it('does not send anybody to the end a second time', async () => {
    await list.renounce(1);
    await list.money({ assignedCents: 30_000, freeCents: 70_000, waiting: 0 });
    await list.vouchers(1, 'renounced', 2);
  });
});

describe('the next voucher that does not fit', () => {
  const money = { zoneCents: 100_000, askedCents: [70_000, 50_000, 30_000] };

  it('skip: the third passes, 1,000.00 − 700.00 − 300.00; the second comes first when the first gives up', async () => {
    const policies = { lastVoucher: 'skip', onRenunciation: 'out' };
    const list = await Sliding.ranked(journey, 'SCORRE-SKIP', policies, money);
    await list.money({ assignedCents: 100_000, freeCents: 0, waiting: 1 });
    expect(await list.place(2, 'waiting')).toMatchObject({ before: 0, neededCents: 50_000 });
    await list.renounce(1);
    await list.money({ assignedCents: 80_000, freeCents: 20_000, waiting: 0 });
    expect((await list.vouchers(2, 'offered'))[0]).toMatchObject({ valueCents: 50_000 });
  });

  it('partial: the second is offered the 300.00 that are left, the third waits until there is something', async () => {
    const policies = { lastVoucher: 'partial', onRenunciation: 'out' };
    const list = await Sliding.ranked(journey, 'SCORRE-PARTIAL', policies, money);
    await list.money({ assignedCents: 100_000, freeCents: 0, waiting: 1 });
    expect((await list.vouchers(2, 'offered'))[0]).toMatchObject({ valueCents: 30_000 });
    await list.renounce(2);
    await list.money({ assignedCents: 100_000, freeCents: 0, waiting: 0 });
    expect((await list.vouchers(3, 'offered'))[0]).toMatchObject({ valueCents: 30_000 });
  });
});

describe('money that comes by an act', () => {
  it('is offered in order, after a withdrawal that leaves the list shorter', async () => {
    const money = { zoneCents: 50_000, askedCents: [50_000, 40_000, 40_000] };
    const list = await Sliding.ranked(journey, 'SCORRE-ATTO', { lastVoucher: 'stop' }, money);
    await list.money({ assignedCents: 50_000, freeCents: 0, waiting: 2 });
    await list.family.did(`/applications/${list.applications[1] ?? ''}/withdrawal`);
    await list.money({ waiting: 1 });
    expect(await list.place(2, 'out')).toMatchObject({ status: 'out' });
    const sources = [{ source: 'Fondo di prova', year: 2026, amountCents: 45_000 }];
    // It was given to another zone, which does not need it.
    const region = journey.as('region-officer');
    await region.did(`/calls/${list.callId}/allocations`, { zone: 'TC-02', sources, actNumber: 'D.D. 103/2026' });
    const between = { fromZone: 'TC-02', toZone: 'TC-01', sources, actNumber: 'D.D. 104/2026' };
    const transfer = { ...between, actDate: '2026-06-01', reason: 'La zona non ha domande in attesa' };
    await region.eventually(`/calls/${list.callId}/allocations/TC-02`, () => true);
    await region.did(`/calls/${list.callId}/transfers`, transfer);
    await list.money({ assignedCents: 90_000, reservedCents: 0, freeCents: 5_000, waiting: 0 });
    const [third] = await list.vouchers(3, 'offered');
    expect(await journey.as('zone-officer').sees(`/offer-checks/${third?.voucherId ?? ''}`)).toMatchObject({
      finding: 'holds',
    });
    // What is left goes to the third by another act: 400.00 and 50.00, and not a cent more.
    const more = {
      direction: 'increase',
      reason: 'plan-changed',
      actNumber: 'D.D. 105/2026',
      effectiveFrom: '2026-07-01',
    };
    const integrations = `/vouchers/${third?.voucherId ?? ''}/integrations`;
    const officer = journey.as('zone-officer');
    expect((await officer.post(integrations, { ...more, amountCents: 5_001 })).status).toBe(409);
    expect(await officer.did(integrations, { ...more, amountCents: 5_000 })).toMatchObject({ valueCents: 45_000 });
    await list.money({ assignedCents: 95_000, freeCents: 0 });
  });
});
