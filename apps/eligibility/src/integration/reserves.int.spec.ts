// Admission with reserve over HTTP: what is open is named, a step waits, another person resolves it by an act.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(async () => {
  await house.open();
  const role = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('father'), role, house.person('region'));
});
afterAll(() => house.close());

const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
/** Everything but the day on which the service begins to be needed: whether the unit has enrolled the child is not known. */
const open = () => {
  const { unitEnrolled: _, ...rest } = facts() as Record<string, unknown>;
  return rest;
};
const decide = (id: string, reserve: object, who: Parameters<House['post']>[0] = 'officer') =>
  house.post(who, `/applications/${id}/decision`, { outcome: 'admit', actNumber: 'D.D. 12/2026', reserve });
const resolve = (id: string, body: object, who: Parameters<House['post']>[0] = 'father') =>
  house.post(who, `/applications/${id}/reserve/resolution`, { actNumber: 'D.D. 20/2026', ...body });

describe('an admission with reserve', () => {
  const reserve = { items: ['unitEnrolled'], resolveBy: '2026-06-30', holdsUp: 'offer' };
  let callId = '';
  let id = '';
  beforeAll(async () => {
    const nursery = headlineCall('infanzia');
    const policies = { ...nursery.policies, rejectionNotice: false };
    callId = await house.publish({ ...nursery, code: 'RISERVA-SPORTELLO', order: 'arrival', policies });
    id = await house.apply(draft(callId, 1, { facts: open() }));
  });

  it('names what is open, a last day and a step', async () => {
    for (const wrong of [{ items: [] }, { resolveBy: 'presto' }, { holdsUp: 'tutto' }])
      expect((await decide(id, { ...reserve, ...wrong })).status).toBe(400);
    expect(await typeOf(decide(id, { ...reserve, items: ['hobby'] }))).toBe(problem('reserve-item-unknown'));
    expect(await typeOf(decide(id, { ...reserve, resolveBy: '2026-06-01' }))).toBe(problem('reserve-date-wrong'));
    expect(await typeOf(decide(id, { ...reserve, holdsUp: 'ranking' }))).toBe(problem('reserve-step-wrong'));
    expect((await decide(id, reserve, 'mother')).status).toBe(403);
    expect((await decide(id, reserve, 'elsewhere')).status).toBe(404);
    expect((await decide(id, reserve)).body).toMatchObject({ status: 'admitted' });
    // 600.00 less INPS 272.73 are 327.27 a month, for eleven months.
    const { decision } = (await house.get('mother', `/applications/${id}`)).body;
    expect(decision).toMatchObject({ amountCents: 359_997, reserve: { ...reserve, status: 'open' } });
    await house.settled();
    expect(house.told('it.buono.eligibility.application-admitted.v1')).toMatchObject([
      { applicationId: id, reserve: 'offer', entitlement: { valueCents: 359_997 } },
    ]);
    expect((await house.get('officer', '/applications/due?withinDays=60')).body['items']).toContainEqual(
      expect.objectContaining({ applicationId: id, dueOn: '2026-06-30', waitsFor: 'reserve' }),
    );
  });

  it('is resolved by another person, on what is known now', async () => {
    const known = { outcome: 'met', facts: { unitEnrolled: true } };
    for (const [who, status] of [
      ['mother', 403],
      ['elsewhere', 404],
      ['auditor', 403],
    ] as const)
      expect((await resolve(id, known, who)).status).toBe(status);
    expect((await resolve(id, { outcome: 'boh' })).status).toBe(400);
    expect(await typeOf(resolve(id, known, 'officer'))).toBe(problem('decided-by-the-same'));
    expect(await typeOf(resolve(id, { outcome: 'met', facts: { unitEnrolled: false } }))).toBe(
      problem('does-not-qualify'),
    );
    expect((await resolve(id, known)).status).toBe(200);
    expect(await typeOf(resolve(id, { outcome: 'not-met' }))).toBe(problem('reserve-already-resolved'));
    await house.settled();
    expect(house.told('it.buono.eligibility.reserve-lifted.v1')).toMatchObject([{ applicationId: id }]);
    const { decision } = (await house.get('mother', `/applications/${id}`)).body;
    expect(decision).toMatchObject({ amountCents: 359_997, reserve: { status: 'met', actNumber: 'D.D. 20/2026' } });
  });

  it('ends what was granted where it is not met', async () => {
    const second = await house.apply(draft(callId, 2, { facts: open() }));
    await decide(second, reserve);
    expect((await resolve(second, { outcome: 'not-met' })).status).toBe(200);
    await house.settled();
    expect(house.told('it.buono.eligibility.place-thawed.v1')).toMatchObject([
      { applicationId: second, because: 'reserve-not-met' },
    ]);
    expect(house.told('it.buono.eligibility.entitlement-changed.v1').at(-1)).toMatchObject({
      ...{ applicationId: second, reason: 'reserve-resolved', entitled: false, valueCents: 0 },
    });
  });

  it('may hold the ranking up: it is not ranked, and stands where it belongs when it is lifted', async () => {
    const ranked = await house.publish({ ...headlineCall('infanzia'), code: 'RISERVA-GRADUATORIA' });
    const first = await house.apply(draft(ranked, 3));
    await house.post('officer', `/applications/${first}/decision`, { outcome: 'admit' });
    const waits = await house.apply(draft(ranked, 4, { facts: { ...open(), siblingAtUnit: true } }));
    await decide(waits, { ...reserve, holdsUp: 'ranking' });
    await house.settled();
    const computed = await house.post('officer', '/rankings', { callId: ranked, zone: 'TC-01' });
    expect(computed.body['entries']).toMatchObject([{ applicationId: first }]);
    const rankingId = String(computed.body['rankingId']);
    await house.post('region', `/rankings/${rankingId}/approval`, { actNumber: 'D.D. 21/2026' });
    expect((await resolve(waits, { outcome: 'met', facts: { unitEnrolled: true } })).status).toBe(200);
    await house.settled();
    const told = () => house.told('it.buono.eligibility.place-inserted.v1');
    await eventually(() => told().length === 1);
    // 14 points before 10.
    expect(told()).toMatchObject([{ rankingId, applicationId: waits, place: 0, bis: 500_000 }]);
    expect(house.faults).toEqual([]);
  });
});
