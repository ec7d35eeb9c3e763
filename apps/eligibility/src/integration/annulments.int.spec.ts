// Annulment by the office over HTTP: told, heard, decided by another; what was due ends, and who gives the money hears of it.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let id = '';
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const post = (who: Parameters<House['post']>[0], step: string, body: object = {}) =>
  house.post(who, `/applications/${id}/annulment${step}`, body);
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];

beforeAll(async () => {
  await house.open();
  const role = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('father'), role, house.person('region'));
  const nursery = await house.publish({ ...headlineCall('infanzia'), code: 'ANNULLA-2026' });
  id = await house.apply(draft(nursery, 1));
  await house.post('officer', `/applications/${id}/decision`, {
    ...{ outcome: 'admit', actNumber: 'D.D. 12/2026' },
  });
  const { decision } = (await house.get('mother', `/applications/${id}`)).body;
  expect(decision).toMatchObject({ actNumber: 'D.D. 12/2026' });
});
afterAll(() => house.close());

describe('an annulment', () => {
  const asked = { cause: 'unlawful', text: 'La signora Riservatini non aveva il requisito' };
  const act = { outcome: 'annulled', actNumber: 'D.D. 60/2026', text: 'Confermato' };

  it('is started by the office, once', async () => {
    for (const [who, status] of [
      ['mother', 403],
      ['elsewhere', 404],
      ['unit', 403],
      ['auditor', 403],
    ] as const)
      expect((await post(who, '', asked)).status).toBe(status);
    for (const wrong of [{ ...asked, cause: 'antipatia' }, { cause: 'unlawful' }])
      expect((await post('officer', '', wrong)).status).toBe(400);
    expect(await typeOf(post('father', '/decision', act))).toBe(problem('annulment-not-started'));
    // Admitted on 1 June 2026: the twelve months end on 1 June 2027. A Saturday, as 11 July, counts.
    at('2026-07-01');
    expect((await post('officer', '', asked)).status).toBe(200);
    expect(await typeOf(post('officer', '', asked))).toBe(problem('annulment-already-started'));
    for (const who of ['mother', 'officer', 'auditor'] as const)
      expect((await house.get(who, `/applications/${id}/procedure`)).body['annulment']).toMatchObject({
        ...{ cause: 'unlawful', status: 'open', text: asked.text, hearingBy: '2026-07-11' },
        ...{ lastDay: '2027-06-01', beyondTerm: false },
      });
    const { events } = await house.parts.store.read(`application-${id}`);
    expect(JSON.stringify(events)).not.toContain('Riservatini');
  });

  it('hears the family, in time', async () => {
    expect((await post('region', '/hearing', { text: 'Mah' })).status).toBe(404);
    expect((await post('mother', '/hearing', {})).status).toBe(400);
    expect(await typeOf(post('father', '/decision', act))).toBe(problem('observations-awaited'));
    at('2026-07-11', '21:59:59.999');
    expect((await post('mother', '/hearing', { text: 'Il requisito c’era' })).status).toBe(200);
    expect(await typeOf(post('mother', '/hearing', { text: 'Ancora' }))).toBe(problem('nothing-asked'));
  });

  it('is decided by another person', async () => {
    expect(await typeOf(post('officer', '/decision', act))).toBe(problem('decided-by-the-same'));
    expect((await post('father', '/decision', { ...act, effectiveFrom: '2027-02-30' })).status).toBe(400);
    expect((await post('father', '/decision', { ...act, beyondTermSeen: 'sì' })).status).toBe(400);
    const early = { ...act, effectiveFrom: '2026-08-31' };
    expect(await typeOf(post('father', '/decision', early))).toBe(problem('effective-date-outside-validity'));
    expect((await post('father', '/decision', act)).status).toBe(200);
    expect(await typeOf(post('father', '/decision', { ...act, outcome: 'dropped' }))).toBe(
      problem('annulment-already-decided'),
    );
    expect((await house.get('mother', `/applications/${id}/procedure`)).body['annulment']).toMatchObject({
      ...{ status: 'annulled', actNumber: 'D.D. 60/2026', reasons: 'Confermato' },
      answer: { on: '2026-07-11', text: 'Il requisito c’era' },
    });
  });

  it('ends what was due, and is told to who gives the money', async () => {
    await house.settled();
    expect(house.told('it.buono.eligibility.entitlement-changed.v1')).toMatchObject([
      {
        ...{ applicationId: id, reason: 'annulled', actNumber: 'D.D. 60/2026', entitled: false, valueCents: 0 },
        ...{ effectiveFrom: '2026-09-01', changedOn: '2026-07-11' },
      },
    ]);
    expect(await typeOf(post('officer', '', asked))).toBe(problem('nothing-to-annul'));
    expect(house.faults).toEqual([]);
  });
});
