// An officer corrects what a family declared, over HTTP: who said what stays to be read, and the engine goes by what stands.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

let nursery = '';
beforeAll(async () => {
  nursery = await house.publish(headlineCall('infanzia'));
});

const NOW = '2026-06-01T08:00:00.000Z';
const provenance = (body: Readonly<Record<string, unknown>>, fact: string) =>
  (body['provenance'] as readonly { readonly name: string; readonly said: unknown }[]).find(({ name }) => name === fact)
    ?.said;

describe('a correction', () => {
  let id = '';
  beforeAll(async () => {
    // Declared above the ceiling of 40,000.00: by mistake, as the attestation shows.
    id = await house.apply(draft(nursery, 1, { facts: facts({ isee: 4_000_001 }) }));
  });
  const correction = {
    facts: { isee: 1_250_000 },
    reason: 'Cifra letta male dalla signora Riservatini',
    basis: 'INPS-ISEE-2026-12345678A-00',
  };

  it('is for the officers of the zone', async () => {
    for (const [who, status] of [
      ['mother', 403],
      ['elsewhere', 404],
      ['unit', 403],
    ] as const)
      expect((await house.post(who, `/applications/${id}/corrections`, correction)).status).toBe(status);
  });

  it('says which facts are the assessment unit’s, which follow from others, and which do not exist', async () => {
    const wrong = { ...correction, facts: { severity: 'severe', zone: 'TC-02', hobby: 'vela', isee: -1 } };
    const { status, body } = await house.post('officer', `/applications/${id}/corrections`, wrong);
    expect([status, body['type']]).toEqual([422, problem('facts-wrong')]);
    const fields = (body['errors'] as readonly { readonly field: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['facts.severity', 'facts.zone', 'facts.hobby', 'facts.isee']));
    const nothing = await house.post('officer', `/applications/${id}/corrections`, { ...correction, facts: {} });
    expect(nothing.status).toBe(422);
  });

  it('changes what the engine goes by, and keeps what was declared beside it', async () => {
    const before = await house.post('officer', `/applications/${id}/evaluation`);
    expect(before.body).toMatchObject({ outcome: 'does-not-qualify' });
    expect((await house.post('officer', `/applications/${id}/corrections`, correction)).status).toBe(201);
    const after = await house.post('officer', `/applications/${id}/evaluation`);
    // 600.00 less INPS 272.73 are 327.27 a month, for eleven months.
    expect(after.body).toMatchObject({ outcome: 'qualifies', amountCents: 359_997 });
    const ceiling = (after.body['criteria'] as readonly { readonly id: string; readonly values: unknown }[]).find(
      ({ id: criterion }) => criterion === 'isee-soglia',
    );
    expect(ceiling?.values).toContainEqual(
      expect.objectContaining({ name: 'isee', source: 'officer', at: NOW, reference: correction.basis }),
    );
    for (const who of ['mother', 'officer'] as const) {
      const { body } = await house.get(who, `/applications/${id}`);
      expect(body['facts']).toMatchObject({ isee: 1_250_000 });
      expect(provenance(body, 'isee')).toEqual([
        { value: 1_250_000, source: 'officer', at: NOW, reference: correction.basis },
        { value: 4_000_001, source: 'declared', at: NOW },
      ]);
      expect(body['corrections']).toEqual([{ at: NOW, names: ['isee'], reason: correction.reason }]);
    }
  });

  it('stands in the decision, which comes out the same again, and stays to be read after it', async () => {
    const decided = await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(decided.body).toMatchObject({ status: 'admitted', decision: { amountCents: 359_997 } });
    expect((await house.post('auditor', `/applications/${id}/decision/replay`)).body).toMatchObject({ same: true });
    const { body } = await house.get('mother', `/applications/${id}`);
    expect(provenance(body, 'isee')).toHaveLength(2);
    const late = await house.post('officer', `/applications/${id}/corrections`, correction);
    expect(late.body['type']).toBe(problem('already-decided'));
  });

  it('leaves neither value nor reason in clear in the log', async () => {
    const events = JSON.stringify(await house.store.readAll(0, 1_000));
    expect(events).toContain('application-facts-corrected.v1');
    expect(events).not.toContain('Riservatini');
    expect(events).not.toContain('INPS-ISEE-2026-12345678A-00');
  });
});
