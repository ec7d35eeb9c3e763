// An open appeal keeps place and money: told before anybody below can be served, freed when it ends without an admission.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';

const house = new House();
beforeAll(async () => {
  await house.open();
  const role = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('father'), role, house.person('region'));
});
afterAll(() => house.close());

const post = (who: Parameters<House['post']>[0], id: string, step: string, body: object = {}) =>
  house.post(who, `/applications/${id}/${step}`, body);
const appeal = (id: string, isee: number | undefined) =>
  post('mother', id, 'appeal', { text: 'L’ISEE è stato rettificato', ...(isee !== undefined && { facts: { isee } }) });
const keptOf = async (who: Parameters<House['get']>[0], id: string) =>
  ((await house.get(who, `/applications/${id}/procedure`)).body['appeal'] as Record<string, unknown>)['kept'];
// 600.00 less INPS 272.73 are 327.27 a month, under the 350.00 of the band, for eleven months.
const WORTH = 359_997;

describe('an open appeal in a ranked call', () => {
  let callId = '';
  let rankingId = '';
  // 14 points; 10 with an ISEE of 20,000.00; then three refused with 40,000.01, whose appeals say 12,500.00, 15,000.00, nothing.
  const ids: string[] = [];
  beforeAll(async () => {
    callId = await house.publish({ ...headlineCall('infanzia'), code: 'CONGELA-2026' });
    const families = [{ isee: 1_000_000, siblingAtUnit: true }, { isee: 2_000_000 }];
    for (const [index, over] of [...families, ...[1, 2, 3].map(() => ({ isee: 4_000_001 }))].entries()) {
      const id = await house.apply(draft(callId, index + 1, { facts: facts(over) }));
      await post('officer', id, 'decision', { outcome: index < 2 ? 'admit' : 'refuse' });
      ids.push(id);
    }
  });
  const idOf = (n: number) => ids[n] ?? '';

  it('keeps nothing before there is a ranking; its approval tells what is kept with the places', async () => {
    expect((await appeal(idOf(2), 1_250_000)).status).toBe(200);
    await house.settled();
    expect(house.told('it.buono.eligibility.place-frozen.v1')).toEqual([]);
    const ranked = await house.post('officer', '/rankings', { callId, zone: 'TC-01' });
    rankingId = String(ranked.body['rankingId']);
    await house.post('region', `/rankings/${rankingId}/approval`, { actNumber: 'D.D. 8/2026' });
    await house.settled();
    const [told] = house.told('it.buono.eligibility.ranking-approved.v1');
    const kept = {
      applicationId: idOf(2),
      action: 'NIDI',
      place: 1,
      bis: 500_000,
      valueCents: WORTH,
      lastVoucher: 'stop',
    };
    expect(told?.frozen).toEqual([kept]);
    await eventually(() => house.told('it.buono.eligibility.place-frozen.v1').length === 1);
    expect(house.told('it.buono.eligibility.place-frozen.v1')).toMatchObject([{ ...kept, rankingId }]);
  });

  it('keeps the place in an approved ranking, where anybody can say what it is about', async () => {
    await appeal(idOf(3), 1_500_000);
    await appeal(idOf(4), undefined);
    await house.settled();
    await eventually(() => house.told('it.buono.eligibility.place-frozen.v1').length === 2);
    const kept = { rankingId, place: 1, bis: 500_000, amountCents: WORTH, currency: 'EUR' };
    for (const who of ['mother', 'officer', 'auditor'] as const) expect(await keptOf(who, idOf(3))).toEqual(kept);
    // No table has a contribution for 40,000.01: nobody can say what would be due.
    expect(await keptOf('officer', idOf(4))).toBeUndefined();
    expect(JSON.stringify((await house.parts.store.read(`freeze-${idOf(3)}`)).events)).not.toContain('1500000');
  });

  it('is freed by who rejects it, or gives it up', async () => {
    const act = { outcome: 'rejected', actNumber: 'D.D. 10/2026', text: 'Confermato' };
    expect((await post('region', idOf(3), 'appeal/decision', act)).status).toBe(200);
    expect((await post('father', idOf(2), 'appeal/withdrawal')).status).toBe(404);
    await house.settled();
    const told = () => house.told('it.buono.eligibility.place-thawed.v1');
    await eventually(() => told().length === 1);
    expect(told()).toMatchObject([{ applicationId: idOf(3), because: 'appeal-rejected', thawedOn: '2026-06-01' }]);
    expect(await keptOf('mother', idOf(3))).toBeUndefined();
    // Where nothing was kept, nothing is freed.
    expect((await post('mother', idOf(4), 'appeal/withdrawal')).status).toBe(200);
    expect((await house.get('mother', `/applications/${idOf(4)}/procedure`)).body['appeal']).toMatchObject({
      status: 'withdrawn',
      withdrawnOn: '2026-06-01',
    });
    await house.settled();
    expect(told().length).toBe(1);
  });

  it('stays kept while it is upheld and not decided, and becomes a place with the admission', async () => {
    const act = { outcome: 'upheld', actNumber: 'D.D. 11/2026', text: 'Accolto' };
    await post('region', idOf(2), 'appeal/decision', act);
    await house.settled();
    expect(await keptOf('officer', idOf(2))).toMatchObject({ amountCents: WORTH });
    expect((await post('father', idOf(2), 'decision', { outcome: 'admit' })).status).toBe(200);
    await house.settled();
    await eventually(() => house.told('it.buono.eligibility.place-inserted.v1').length === 1);
    expect(house.told('it.buono.eligibility.place-thawed.v1').length).toBe(1);
    expect(await keptOf('officer', idOf(2))).toBeUndefined();
    expect(house.faults).toEqual([]);
  });
});

describe('an open appeal in a call by arrival', () => {
  it('keeps the place of its receipt, and frees it when it is refused again', async () => {
    const nursery = headlineCall('infanzia');
    const policies = { ...nursery.policies, rejectionNotice: false };
    const callId = await house.publish({ ...nursery, code: 'CONGELA-SPORTELLO', order: 'arrival', policies });
    for (const n of [11, 12]) await house.apply(draft(callId, n));
    const id = await house.apply(draft(callId, 13, { facts: facts({ isee: 4_000_001 }) }));
    await post('officer', id, 'decision', { outcome: 'refuse' });
    await appeal(id, 1_250_000);
    await house.settled();
    const frozen = () => house.told('it.buono.eligibility.place-frozen.v1').filter((one) => one.callId === callId);
    await eventually(() => frozen().length === 1);
    expect(frozen()).toMatchObject([{ applicationId: id, place: 3, bis: 0, valueCents: WORTH }]);
    expect(frozen()[0]).not.toHaveProperty('rankingId');
    await post('region', id, 'appeal/decision', { outcome: 'upheld', actNumber: 'D.D. 12/2026', text: 'Accolto' });
    const wrong = { facts: { isee: 4_000_001 }, reason: 'Rettifica', basis: 'INPS-ISEE-2026-1' };
    await post('father', id, 'corrections', wrong);
    expect((await post('father', id, 'decision', { outcome: 'refuse' })).status).toBe(200);
    await house.settled();
    await eventually(() =>
      house.told('it.buono.eligibility.place-thawed.v1').some((one) => one.because === 'refused-again'),
    );
  });
});
