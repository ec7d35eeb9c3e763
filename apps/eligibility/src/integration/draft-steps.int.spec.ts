// A draft saved step by step over HTTP: each step is checked by itself, and no device undoes what another saved.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('a draft, step by step', () => {
  let id = '';
  const path = () => `/applications/${id}`;
  const tag = async () => String((await house.get('mother', path())).headers['etag']);
  const step = async (body: object, ifMatch?: string) =>
    house.ask('mother', 'PATCH', path(), { body, ifMatch: ifMatch ?? (await tag()) });
  beforeAll(async () => {
    const call = await house.publish({ ...headlineCall('infanzia'), code: 'PASSI-1' });
    const mandate = {
      relation: 'tutor',
      mandate: 'Decreto 4/2026',
      mandateFrom: '2026-01-01',
      mandateTo: '2027-12-31',
    };
    const body = draft(call, 1, { facts: { unitEnrolled: true }, applicant: mandate });
    id = String((await house.post('mother', '/applications', body)).body['applicationId']);
  });

  it('keeps what was said before, and tells what is still to be said', async () => {
    const first = await step({ facts: { isee: 1_250_000, iseeKind: 'minorenni' } });
    expect(first).toMatchObject({ status: 200, body: { status: 'draft' } });
    const left = (first.body['leftToSay'] as { name: string }[]).map(({ name }) => name);
    expect(left).toContain('unitFee');
    expect(left).not.toContain('isee');
    await step({ facts: { unitFee: 60_000 }, forget: ['iseeKind'] });
    await step({ recipient: recipient(1, { contact: { phone: '+39 055 1234567' } }) });
    const { body } = await house.get('mother', path());
    expect(body).toMatchObject({
      ...{ relation: 'tutor', mandate: 'Decreto 4/2026', recipient: { contact: { phone: '+39 055 1234567' } } },
      facts: { unitEnrolled: true, isee: 1_250_000, unitFee: 60_000 },
    });
    expect(body['facts']).not.toHaveProperty('iseeKind');
    const events = await house.parts.store.read(`application-${id}`);
    expect(JSON.stringify(events.events.at(-1)?.data)).toContain('2027-12-31');
  });

  it('never loses what another device saved', async () => {
    const before = await tag();
    expect((await step({ facts: { bothParentsWork: true } }, before)).status).toBe(200);
    expect((await step({ facts: { unitFee: 1 } }, before)).status).toBe(412);
    expect((await house.ask('mother', 'PATCH', path(), { body: { facts: {} } })).status).toBe(428);
    expect((await house.get('mother', path())).body['facts']).toMatchObject({ bothParentsWork: true, unitFee: 60_000 });
  });

  it('is checked step by step, and a wrong step changes nothing', async () => {
    const before = await tag();
    for (const [body, type] of [
      [{ facts: { isee: 'tanto' } }, 'facts-wrong'],
      [{ facts: { nonso: 1 } }, 'facts-wrong'],
      [{ recipient: recipient(2) }, 'recipient-differs'],
      [{ household: [] }, 'recipient-kind-wrong'],
      [{ action: 'ALTRA' }, 'action-unknown'],
      [{ declarationsVersion: '1999' }, 'declarations-outdated'],
    ] as const)
      expect((await step(body)).body['type']).toBe(problem(type));
    for (const bad of [{ facts: [] }, { forget: 'isee' }, { unknown: 1 }, { recipient: { fiscalCode: 'X' } }])
      expect((await step(bad)).status).toBe(400);
    expect(await tag()).toBe(before);
  });

  it('is its people’s alone, and stands as it was sent', async () => {
    for (const who of ['father', 'officer', 'region'] as const)
      expect((await house.ask(who, 'PATCH', path(), { body: { facts: {} }, ifMatch: await tag() })).status).toBe(404);
    expect((await house.post('mother', `${path()}/submission`)).status).toBe(200);
    expect((await step({ facts: { unitFee: 1 } })).status).toBe(409);
  });
});
