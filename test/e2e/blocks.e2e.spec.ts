// Places bought in a block, from the zone's act to the last residual: named in turn, used, given up, given back; amounts by hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { accreditedProvider, Journey } from './support/journey.js';
import { respiteProvider } from './support/occasion.js';
import { Sliding } from './support/sliding.js';

interface Block {
  readonly blockId: string;
  readonly leftCents: number;
  readonly freePlaces: number;
  readonly status: string;
}
interface Named {
  readonly voucherId: string;
}

describe('places bought in a block', () => {
  let journey: Journey;
  let list: Sliding;
  let [provider, other, at, block, first] = ['', '', '', '', ''];
  beforeAll(async () => {
    journey = await Journey.start('2026-06-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    provider = await accreditedProvider(journey, 'home-care', house, 'sollievo');
    const next = respiteProvider(computePartitaIva('4567890124'), italianIban('05428', '11101', '000000555556'));
    other = await accreditedProvider(journey, 'nursery', next, 'sollievo');
    // 500.00 for 300.00, 250.00 and 150.00: the second does not fit, and the third stands behind.
    const money = { zoneCents: 50_000, askedCents: [30_000, 25_000, 15_000] };
    list = await Sliding.ranked(journey, 'BLOCCHI', { lastVoucher: 'stop', onRenunciation: 'out' }, money);
    at = `/calls/${list.callId}/allocations/TC-01/blocks`;
  });
  afterAll(() => journey.end());

  const shown = (path: string, is: (now: Block) => boolean, timeoutMs?: number) =>
    journey.as('zone-officer').eventually<Block>(`${at}/${path}`, is, timeoutMs);

  it('are set aside from what is free: 500.00 − 300.00 − 2 × 100.00', async () => {
    await list.money({ assignedCents: 30_000, freeCents: 20_000, waiting: 2 });
    const act = { actNumber: 'D.D. 110/2026', actDate: '2026-06-01', reason: 'Due posti per il mese di giugno' };
    const terms = { providerId: provider, action: 'SOLLIEVO', category: 'sollievo', places: 2, unitCents: 10_000 };
    const entered = { ...terms, from: '2026-06-01', to: '2026-06-30', ...act };
    const officer = journey.as('zone-officer');
    expect((await officer.post(at, { ...entered, unitCents: 10_001 })).body).toMatchObject({
      type: 'urn:buono:problem:funds-not-free',
    });
    expect((await officer.post(at, { ...entered, to: '31/06/2026' })).status).toBe(400);
    expect((await journey.as('region-officer').post(at, entered)).status).toBe(403);
    expect((await journey.as('family-one').post(at, entered)).status).toBe(403);
    ({ blockId: block } = await officer.did<Block>(at, entered));
    await list.money({ assignedCents: 30_000, reservedCents: 20_000, freeCents: 0, waiting: 2 });
  });

  it('are named to who is next, for no more than a place costs, and only once when two name the last at once', async () => {
    const officer = journey.as('zone-officer');
    const [third] = list.applications.slice(2);
    expect((await officer.post(`${at}/${block}/namings`, { applicationId: third })).body).toMatchObject({
      type: 'urn:buono:problem:not-next-in-line',
    });
    const named = await officer.did<Named>(`${at}/${block}/namings`);
    expect(named).toMatchObject({ place: 1, applicationId: list.applications[1], amountCents: 10_000 });
    first = named.voucherId;
    const both = await Promise.all([1, 2].map(() => officer.post(`${at}/${block}/namings`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await list.vouchers(2, 'offered'))[0]).toMatchObject({ voucherId: first, valueCents: 10_000 });
    await list.vouchers(3, 'offered');
    await list.money({ assignedCents: 50_000, reservedCents: 0, freeCents: 0, waiting: 0 });
  });

  it('are used with their provider and no other: 60.00 of 100.00', async () => {
    const accepted = await list.family.did(`/vouchers/${first}/acceptance`);
    expect(accepted).toMatchObject({ status: 'active', providerId: provider, validTo: '2026-06-30', blockPlace: 1 });
    const refused = await list.family.post(`/vouchers/${first}/provider-choice`, { providerId: other });
    expect(refused.body).toMatchObject({ type: 'urn:buono:problem:provider-of-block' });
    const day = { voucherId: first, service: 'GIORNO', servedOn: '2026-06-01', askedCents: 6_000 };
    await journey.as('home-care').eventually(`/wallets/${first}`, () => true);
    expect((await journey.as('nursery').post('/redemptions', day)).body).toMatchObject({
      type: 'urn:buono:problem:provider-not-chosen',
    });
    expect(await journey.as('home-care').did('/redemptions', day)).toMatchObject({ remainingCents: 4_000 });
  });

  it('come back to the block when they are given up, and to the zone when nobody needs them', async () => {
    await list.renounce(3);
    expect(await shown(block, ({ freePlaces }) => freePlaces === 1)).toMatchObject({ leftCents: 10_000 });
    await list.money({ assignedCents: 40_000, reservedCents: 10_000, freeCents: 0 });
    const officer = journey.as('zone-officer');
    expect((await officer.post(`${at}/${block}/namings`, {})).body).toMatchObject({
      type: 'urn:buono:problem:nobody-waits',
    });
    const act = { actNumber: 'D.D. 111/2026', actDate: '2026-06-01', reason: 'Nessuno attende' };
    expect((await officer.post(`${at}/${block}/returns`, { ...act, places: [1] })).status).toBe(409);
    expect(await officer.did(`${at}/${block}/returns`, act)).toMatchObject({ places: [2], amountCents: 10_000 });
    await list.money({ assignedCents: 40_000, reservedCents: 0, freeCents: 10_000 });
    const ledger = await journey
      .as('region-officer')
      .eventually<{ lines: Record<string, unknown>[] }>(
        `/reports/budget?callId=${list.callId}&zone=TC-01`,
        ({ lines: [line] }) => line?.['releasedCents'] === 10_000,
      );
    expect(ledger.lines).toMatchObject([{ allocatedCents: 50_000, reservedCents: 0, assignedCents: 40_000 }]);
  });

  it('leave what was not spent to the zone when the period is over: 100.00 + 40.00, and 300.00 of who never accepted', async () => {
    // Services until 30 June, entries until 30 days after the end of that month.
    await journey.clock('2026-08-03T08:00:00.000Z');
    await shown(block, ({ status }) => status === 'over');
    await journey
      .as('zone-officer')
      .eventually<{ freeCents: number }>(
        `/calls/${list.callId}/allocations/TC-01`,
        ({ freeCents }) => freeCents === 44_000,
        120_000,
      );
    const { items } = await journey
      .as('zone-officer')
      .sees<{ items: { history: { what: string }[] }[] }>(`${at}/${block}`);
    expect(items.map(({ history }) => history.map(({ what }) => what))).toEqual([
      ['named', 'released'],
      ['named', 'released', 'returned'],
    ]);
  }, 180_000);
});
