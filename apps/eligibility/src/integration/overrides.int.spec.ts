// Admitting against the engine's answer over HTTP: proposed on an act by one person, approved by another, until a day.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, zoneCode } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let callId = '';
let id = '';
beforeAll(async () => {
  await house.open();
  const role = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('father'), role, house.person('region'));
  const nursery = headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' });
  callId = await house.publish({ ...nursery, code: 'CONTRO-ESITO', order: 'arrival' });
  id = await house.apply(draft(callId, 1, { facts: facts({ unitEnrolled: false }) }));
});
afterAll(() => house.close());

type Who = Parameters<House['post']>[0];
const asked = {
  ...{ criteria: ['iscrizione'], actNumber: 'D.D. 30/2026', endsOn: '2026-12-31' },
  text: 'Sentenza che riguarda la piccola Segretissima',
};
const propose = (body: object = {}, who: Who = 'officer') =>
  house.post(who, `/applications/${id}/decision/overrides`, { ...asked, ...body });
const end = (who: Who, overrideId: string, how: 'approval' | 'dismissal' = 'approval') =>
  house.post(who, `/applications/${id}/decision/overrides/${overrideId}/${how}`);
const shownTo = async (who: 'mother' | 'officer') => (await house.get(who, `/applications/${id}/procedure`)).body;

describe('a proposal', () => {
  it('is the zone’s, and names findings, act, reason and end', async () => {
    const head = await house.store.head();
    const got = [];
    for (const who of ['nobody', 'mother', 'unit', 'region', 'auditor', 'second', 'elsewhere'] as const)
      got.push((await propose({}, who)).status);
    expect(got).toEqual([401, 403, 403, 403, 403, 403, 404]);
    for (const [field, wrong] of [
      ['criteria', []],
      ['criteria', ['iscrizione', 'iscrizione']],
      ['actNumber', ''],
      ['text', ''],
      ['text', undefined],
      ['endsOn', '2026-02-30'],
    ] as const) {
      const refused = await propose({ [field]: wrong });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    }
    expect(await house.store.head()).toBe(head);
    expect((await propose({ criteria: ['oroscopo'] })).body['type']).toBe(problem('override-criteria-wrong'));
    // Above the last band the call knows no amount.
    const rich = await house.apply(draft(callId, 2, { facts: facts({ isee: 4_000_001 }) }));
    const beyond = { ...asked, criteria: ['isee-soglia'] };
    expect((await house.post('officer', `/applications/${rich}/decision/overrides`, beyond)).body['type']).toBe(
      problem('override-without-amount'),
    );
    expect((await propose({ endsOn: '2026-06-01' })).body['type']).toBe(problem('override-date-wrong'));
  });

  it('decides nothing, and is the office’s until it is approved', async () => {
    const proposed = await propose();
    const { text: _, ...told } = asked;
    const view = { ...told, status: 'proposed', proposedBy: house.person('officer'), proposedOn: '2026-06-01' };
    expect(proposed).toMatchObject({ status: 201, body: view });
    expect((await propose()).body['type']).toBe(problem('override-pending'));
    expect(await shownTo('officer')).toMatchObject({ override: { ...view, text: asked.text } });
    expect(await shownTo('mother')).not.toHaveProperty('override');
    expect((await house.get('mother', `/applications/${id}`)).body).toMatchObject({ status: 'received' });
    const overrideId = String(proposed.body['overrideId']);
    expect((await end('mother', overrideId, 'dismissal')).status).toBe(403);
    expect((await end('elsewhere', overrideId, 'dismissal')).status).toBe(404);
    expect((await end('region', overrideId, 'dismissal')).status).toBe(200);
    expect((await end('region', overrideId)).body['type']).toBe(problem('override-unknown'));
  });
});

describe('an approval', () => {
  it('is another person’s, and admits until the last day of the act', async () => {
    const overrideId = String((await propose()).body['overrideId']);
    const got = [];
    for (const who of ['nobody', 'mother', 'unit', 'auditor', 'elsewhere'] as const)
      got.push((await end(who, overrideId)).status);
    expect(got).toEqual([401, 403, 403, 403, 404]);
    expect((await end('officer', 'uno')).status).toBe(404);
    expect((await end('officer', overrideId)).body['type']).toBe(problem('override-same-person'));
    expect((await end('father', overrideId)).body).toMatchObject({ status: 'admitted' });
    expect((await end('father', overrideId)).status).toBe(200);
    // 600.00 less INPS 272.73 are 327.27 a month: from September to December, four months.
    const { decision } = (await house.get('mother', `/applications/${id}`)).body;
    const { text: _, ...told } = asked;
    expect(decision).toMatchObject({
      ...{ outcome: 'admit', amountCents: 130_908, validFrom: '2026-09-01', validTo: '2026-12-31' },
      ...{ actNumber: 'D.D. 30/2026', override: { ...told, status: 'approved', engineOutcome: 'does-not-qualify' } },
    });
    expect((decision as { criteria: object[] }).criteria).toContainEqual(
      expect.objectContaining({ id: 'iscrizione', outcome: 'not-met' }),
    );
    expect(await shownTo('mother')).toMatchObject({ override: { text: asked.text } });
  });

  it('is told to who holds the money, decided the same again, and leaves nothing in clear', async () => {
    await house.settled();
    expect(house.told('it.buono.eligibility.application-admitted.v1')).toMatchObject([
      { applicationId: id, entitlement: { valueCents: 130_908, validTo: '2026-12-31' } },
    ]);
    expect((await house.post('auditor', `/applications/${id}/decision/replay`)).body).toMatchObject({ same: true });
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(['Segretissima', 'Sentenza'].filter((secret) => kept.includes(secret))).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});
