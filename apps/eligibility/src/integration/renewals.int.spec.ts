// Renewals over HTTP: this year's draft says what last year's file said, and asks only what changed.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let past = '';
let refused = '';
let thisYear = '';
let other = '';

beforeAll(async () => {
  await house.open();
  const nursery = headlineCall('infanzia');
  const lastYear = await house.publish({ ...nursery, code: 'NIDI-SCORSO' });
  const renewal = { of: ['NIDI-SCORSO'], askAgain: ['isee', 'iseePresentedOn'] };
  thisYear = await house.publish({ ...nursery, code: 'NIDI-NUOVO', policies: { ...nursery.policies, renewal } });
  other = await house.publish({ ...nursery, code: 'NIDI-ALTRO' });
  past = await house.apply(draft(lastYear, 1));
  await house.post('officer', `/applications/${past}/decision`, { outcome: 'admit' });
  refused = await house.apply(draft(lastYear, 2, { facts: facts({ isee: 4_000_001 }) }));
  await house.post('officer', `/applications/${refused}/decision`, { outcome: 'refuse' });
});
afterAll(() => house.close());

const renew = (id: string, body: object, who: Parameters<House['post']>[0] = 'mother') =>
  house.post(who, `/applications/${id}/renewal`, { declarationsAccepted: true, ...body });

describe('a renewal', () => {
  it('is asked by the family, of a call that renews the past one, from an admitted file', async () => {
    const asked = { callId: thisYear };
    for (const who of ['father', 'officer', 'region'] as const)
      expect((await renew(past, asked, who)).status).toBe(404);
    expect((await renew(past, { ...asked, declarationsVersion: '0' })).body['type']).toBe(
      problem('declarations-outdated'),
    );
    for (const wrong of [{ callId: 'x' }, { ...asked, declarationsAccepted: false }, { ...asked, facts: [] }, {}])
      expect((await renew(past, wrong)).status).toBe(400);
    expect((await renew(past, { callId: other })).body['type']).toBe(problem('renewal-not-foreseen'));
    expect((await renew(refused, asked)).body['type']).toBe(problem('renewal-not-possible'));
    expect((await renew(past, { ...asked, action: 'NESSUNA' })).body['type']).toBe(problem('action-unknown'));
    expect((await renew(past, { ...asked, facts: { isee: -1 } })).body['type']).toBe(problem('facts-wrong'));
  });

  it('carries over what still holds, and says what is asked again', async () => {
    const changed = { unitFee: 65_000, attendanceStart: '2026-10-01' };
    const renewed = await renew(past, { callId: thisYear, facts: changed });
    expect(renewed.status).toBe(201);
    const asked = (renewed.body['askAgain'] as { readonly name: string }[]).map(({ name }) => name);
    // Two by the policy; the others give points, and nobody said them last year.
    const points = ['continuity', 'disabilityInHousehold', 'siblingAtUnit', 'singleParent', 'waitingList'];
    expect(asked).toEqual([...points, 'isee', 'iseePresentedOn'].toSorted());
    expect(renewed.body['carried']).toEqual(expect.arrayContaining(['unitEnrolled', 'bothParentsWork', 'serviceMode']));
    for (const name of [...Object.keys(changed), 'isee']) expect(renewed.body['carried']).not.toContain(name);
    const id = String(renewed.body['applicationId']);
    expect(id).not.toBe(past);
    const { body } = await house.get('mother', `/applications/${id}`);
    expect(body).toMatchObject({ status: 'draft', callId: thisYear, recipient: { familyName: 'Riservatini' } });
    expect(body['facts']).toMatchObject({ ...changed, bothParentsWork: true, inpsMonthlyQuota: 27_273 });
    expect(body['facts']).not.toHaveProperty('isee');
    expect(JSON.stringify((await house.parts.store.read(`application-${id}`)).events)).not.toContain('Riservatini');
  });

  it('is completed, sent and decided like any other application', async () => {
    const renewed = await renew(past, { callId: thisYear });
    expect(renewed.body['type']).toBe(problem('application-already-open'));
    const { body, headers } = await house.get('mother', `/applications/${String(renewed.body['applicationId'])}`);
    const id = String(body['applicationId']);
    const content = draft(thisYear, 1, { facts: facts({ unitFee: 65_000, isee: 1_100_000 }) });
    const { callId: _, ...said } = content as { readonly callId: string };
    const changed = await house.put('mother', `/applications/${id}`, said, { ifMatch: String(headers['etag']) });
    expect(changed.status).toBe(200);
    expect((await house.post('mother', `/applications/${id}/submission`)).status).toBe(200);
    expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).body).toMatchObject({
      status: 'admitted',
    });
    expect(house.faults).toEqual([]);
  });
});
