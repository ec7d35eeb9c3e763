// Decisions by two persons over HTTP: where the call wants them, the decision proposes and another officer signs.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let call = '';
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
const dueNow = async (id: string) => {
  await house.settled();
  const { body } = await house.get('officer', '/applications/due?withinDays=90');
  return (body['items'] as readonly Record<string, unknown>[]).find(({ applicationId }) => applicationId === id);
};

beforeAll(async () => {
  await house.open();
  const document = headlineCall('infanzia', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' });
  call = await house.publish({ ...document, terms: { ...document.terms, decisionsBy: 'two-persons' } });
});
afterAll(() => house.close());

describe('a decision where the call wants two persons', () => {
  it('is proposed by one officer, and signed by another', async () => {
    const id = await house.apply(draft(call, 1));
    const path = `/applications/${id}/decision`;
    expect(await typeOf(house.post('region', `${path}/signature`))).toBe(problem('decision-not-proposed'));
    const decide = { outcome: 'admit', reasons: 'La Segretarella ha tutto', actNumber: 'D.D. 12/2026' };
    const proposed = await house.post('officer', path, decide, { key: 'the-same-proposal' });
    expect(proposed).toMatchObject({
      status: 200,
      body: { status: 'received', proposed: { outcome: 'admit', amountCents: 359_997, actNumber: 'D.D. 12/2026' } },
    });
    expect((await house.post('officer', path, decide, { key: 'the-same-proposal' })).body).toEqual(proposed.body);
    expect(await typeOf(house.post('officer', path, decide))).toBe(problem('decision-proposed-already'));
    expect(await dueNow(id)).toMatchObject({ waitsFor: 'second-signature' });
    // The family is told when it is decided.
    expect((await house.get('mother', `/applications/${id}`)).body).not.toHaveProperty('proposed');
    expect((await house.get('mother', `${path}/proposal`)).status).toBe(403);
    expect((await house.get('elsewhere', `${path}/proposal`)).status).toBe(404);
    expect((await house.get('region', `${path}/proposal`)).body).toMatchObject({ reasons: decide.reasons });
    expect((await house.post('elsewhere', `${path}/signature`)).status).toBe(404);
    expect((await house.post('unit', `${path}/signature`)).status).toBe(403);
    expect(await typeOf(house.post('officer', `${path}/signature`))).toBe(problem('decision-same-person'));
    const signed = await house.post('region', `${path}/signature`);
    expect(signed.body).toMatchObject({
      status: 'admitted',
      decision: { outcome: 'admit', actNumber: 'D.D. 12/2026', signedByTwo: true, amountCents: 359_997 },
    });
    expect((await house.get('mother', `/applications/${id}`)).body['note']).toBe(decide.reasons);
    expect((await house.get('region', `${path}/proposal`)).status).toBe(404);
    expect((await house.post('auditor', `${path}/replay`)).body).toMatchObject({ same: true });
  });

  it('is proposed anew where it would be another at the signature', async () => {
    const id = await house.apply(draft(call, 2));
    const path = `/applications/${id}/decision`;
    await house.post('officer', path, { outcome: 'admit' });
    await house.post('officer', `/applications/${id}/corrections`, { facts: { isee: 4_000_001 }, reason: 'Visto' });
    expect(await typeOf(house.post('region', `${path}/signature`))).toBe(problem('decision-changed-since'));
    expect((await house.post('region', `${path}/dismissal`)).body).not.toHaveProperty('proposed');
    await house.post('officer', path, { outcome: 'refuse' });
    expect((await house.post('region', `${path}/signature`)).body).toMatchObject({ status: 'refused' });
  });

  it('is taken by one where the call says nothing', async () => {
    const alone = await house.publish({ ...headlineCall('infanzia'), code: 'UNO-SOLO' });
    const id = await house.apply(draft(alone, 3, { facts: facts() }));
    const decided = await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(decided.body).toMatchObject({ status: 'admitted' });
    expect(decided.body['decision']).not.toHaveProperty('signedByTwo');
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(kept).not.toContain('Segretarella');
    expect(house.faults).toEqual([]);
  });
});
