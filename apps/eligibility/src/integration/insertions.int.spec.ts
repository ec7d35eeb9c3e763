// Who wins an appeal after the ranking was approved stands where their points put them, before who has fewer.
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

describe('an appeal that is won after the ranking was approved', () => {
  it('puts the application after those with more points and before those with fewer', async () => {
    const callId = await house.publish({ ...headlineCall('infanzia'), code: 'RIESAME-2026' });
    const apply = async (n: number, over: object) => house.apply(draft(callId, n, { facts: facts(over) }));
    const decide = (id: string, who: 'officer' | 'father', outcome: string) =>
      house.post(who, `/applications/${id}/decision`, { outcome });
    // 14 points, then 10 by ISEE, the lower first; too high an ISEE is refused.
    const first = await apply(1, { isee: 1_000_000, siblingAtUnit: true });
    const last = await apply(2, { isee: 2_500_000 });
    const refused: string[] = [];
    for (const n of [3, 4, 5]) refused.push(await apply(n, { isee: 4_000_001 }));
    for (const id of [first, last]) await decide(id, 'officer', 'admit');
    for (const id of refused) await decide(id, 'officer', 'refuse');
    const { rankingId } = (await house.post('officer', '/rankings', { callId, zone: 'TC-01' })).body;
    await house.post('region', `/rankings/${String(rankingId)}/approval`, { actNumber: 'D.D. 8/2026' });
    // Equal points: two with a lower ISEE than the last's 25,000.00, one with a higher.
    for (const [index, isee] of [2_000_000, 3_000_000, 1_500_000].entries()) {
      const id = refused[index] ?? '';
      const asked = { text: 'L’ISEE è stato rettificato', facts: { isee } };
      expect((await house.post('mother', `/applications/${id}/appeal`, asked)).status).toBe(200);
      const upheld = { outcome: 'upheld', actNumber: `D.D. ${9 + index}/2026`, text: 'Accolto' };
      expect((await house.post('region', `/applications/${id}/appeal/decision`, upheld)).status).toBe(200);
      expect((await decide(id, 'father', 'admit')).body).toMatchObject({ status: 'admitted' });
      await house.settled();
    }
    const told = () => house.told('it.buono.eligibility.place-inserted.v1');
    await eventually(() => told().length === 3);
    expect(told()).toMatchObject([
      { rankingId, applicationId: refused[0], place: 1, bis: 500_000 },
      { rankingId, applicationId: refused[1], place: 2, bis: 500_000 },
      { rankingId, applicationId: refused[2], place: 1, bis: 250_000 },
    ]);
    expect(house.faults).toEqual([]);
  });
});
