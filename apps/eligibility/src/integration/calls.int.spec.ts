// Calls over HTTP, with in-memory engines: drafted, published, amended, tried by anybody.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall, headlineCallText } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

let nursery = '';

describe('a call', () => {
  it('is refused with the place of every error', async () => {
    const document = headlineCallText('infanzia').replace('isee <= euro("40000.00")', 'iseee <= euro("40000.00")');
    const refused = await house.post('region', '/calls', { document });
    expect(refused).toMatchObject({ status: 422, body: { type: problem('call-document-invalid') } });
    const [error] = refused.body['errors'] as [{ field: string; detail: string }];
    expect(error.field).toBe('actions[0].criteria[6].test');
    expect(error.detail).toContain('iseee');
  });

  it('has a schema that anybody may read', async () => {
    const schema = await house.get('nobody', '/call-schema');
    expect(schema).toMatchObject({ status: 200, body: { title: 'Avviso Buono', type: 'object' } });
    expect(schema.body['properties']).toHaveProperty('windows');
  });

  it('is drafted by the region only, seen by the public once published', async () => {
    const document = headlineCall('infanzia');
    expect((await house.post('officer', '/calls', { document })).status).toBe(403);
    const drafted = await house.post('region', '/calls', { document });
    expect(drafted).toMatchObject({ status: 201, body: { code: 'INFANZIA-2026', version: 0, status: 'draft' } });
    nursery = String(drafted.body['callId']);
    expect((await house.get('nobody', `/calls/${nursery}`)).status).toBe(404);
    expect((await house.get('region', `/calls/${nursery}/draft`)).body).toMatchObject({ status: 'draft' });
    const early = await house.post('region', `/calls/${nursery}/publication`, { actNumber: 'D.D. 1/2026' });
    expect(early).toMatchObject({ status: 409, body: { type: problem('call-not-approved') } });
    expect((await house.post('region', `/calls/${nursery}/draft/approval`)).status).toBe(403);
    expect((await house.post('second', `/calls/${nursery}/draft/approval`)).status).toBe(200);
    const published = await house.post('region', `/calls/${nursery}/publication`, { actNumber: 'D.D. 1/2026' });
    expect(published).toMatchObject({ status: 200, body: { version: 1, status: 'published' } });
    expect((await house.get('nobody', `/calls/${nursery}`)).body).toMatchObject({ version: 1, order: 'score' });
    await house.settled();
    expect((await house.get('nobody', '/calls')).body['items']).toMatchObject([{ callId: nursery }]);
    const [told] = house.told('it.buono.eligibility.call-published.v1');
    expect(told).toMatchObject({ callId: nursery, version: 1, useFrom: '2026-09-01' });
    expect(told?.zones).toHaveLength(26);
    expect(told?.funds.map(({ amountCents }) => amountCents)).toEqual([1_800_000_000, 1_199_980_000]);
  });

  it('warns of what nobody does yet, whoever drafts, approves and publishes it', async () => {
    const infanzia = headlineCall('infanzia');
    const document = { ...infanzia, code: 'AVVISI-2026', terms: { ...infanzia.terms, assessmentDays: 45 } };
    const drafted = await house.post('region', '/calls', { document });
    const warnings = [expect.stringMatching(/^terms\.assessmentDays: nessuna azione chiede la valutazione/)];
    expect(drafted).toMatchObject({ status: 201, body: { warnings } });
    const path = `/calls/${String(drafted.body['callId'])}`;
    expect((await house.post('second', `${path}/draft/approval`)).body).toMatchObject({ warnings });
    const published = await house.post('region', `${path}/publication`, { actNumber: 'D.D. 1/2026' });
    expect(published).toMatchObject({ status: 200, body: { version: 1, warnings } });
  });

  it('is pre-checked by anybody, with reasons', async () => {
    const asked = { action: 'NIDI', facts: { ...facts(), birthDate: '2025-01-15', comune: 'D612' } };
    const found = await house.post('nobody', `/calls/${nursery}/prechecks`, asked);
    // 600.00 − 272.73 = 327.27 a month, under the 350.00 of the band, for 11 months.
    expect(found).toMatchObject({ status: 200, body: { outcome: 'qualifies', amountCents: 359_997 } });
    expect(found.body['entitlement']).toMatchObject({ callId: nursery, callVersion: 1 });
    const unknown = await house.post('nobody', `/calls/${nursery}/prechecks`, { facts: { hobby: 'scacchi' } });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'facts.hobby' }] } });
  });
});

describe('the window', () => {
  it('takes what arrives in the whole of its last minute, and nothing later', async () => {
    const callId = await house.publish({
      ...headlineCall('infanzia', { closesAt: '2026-06-10T12:00' }),
      code: 'FINESTRA-2026',
    });
    const late = String((await house.post('mother', '/applications', draft(callId, 1))).body['applicationId']);
    const early = String((await house.post('mother', '/applications', draft(callId, 2))).body['applicationId']);
    house.clock.set('2026-06-10T10:00:59.999Z');
    expect((await house.post('mother', `/applications/${early}/submission`)).status).toBe(200);
    house.clock.set('2026-06-10T10:01:00.000Z');
    expect((await house.post('mother', `/applications/${late}/submission`)).body['type']).toBe(
      problem('window-closed'),
    );
    expect((await house.post('mother', '/applications', draft(callId, 3))).body['type']).toBe(problem('window-closed'));
  });

  it('moves with an amendment, for what arrives from its day on', async () => {
    const code = 'PROROGA-2026';
    const callId = await house.publish({ ...headlineCall('infanzia', { closesAt: '2026-06-09T12:00' }), code });
    expect((await house.post('mother', '/applications', draft(callId, 1))).body['type']).toBe(problem('window-closed'));
    const document = { ...headlineCall('infanzia', { closesAt: '2026-06-20T12:00' }), code };
    const act = { document, actNumber: 'D.D. 2/2026', effectiveFrom: '2026-06-10' };
    expect((await house.post('region', `/calls/${callId}/amendments`, act)).body).toMatchObject({ version: 2 });
    expect((await house.post('mother', '/applications', draft(callId, 1))).status).toBe(201);
    const past = { ...act, actNumber: 'D.D. 3/2026', effectiveFrom: '2026-06-01' };
    expect((await house.post('region', `/calls/${callId}/amendments`, past)).body['type']).toBe(
      problem('amendment-in-the-past'),
    );
    expect((await house.get('nobody', `/calls/${callId}/document?version=1`)).body).toMatchObject({ version: 1 });
    expect((await house.get('nobody', `/calls/${callId}/document?version=7`)).status).toBe(404);
  });
});
