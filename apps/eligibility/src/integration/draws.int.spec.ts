// Orders other than points over HTTP: by lot, with a seed bound before the window closes, and by the lowest ISEE.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const SEED = 'estrazione del 4 giugno 2026, urna 7';
const ZONE = 'TC-01';

/** The nursery call in another order, without points. */
const inOrder = (order: string, code: string) => {
  const { actions, ...call } = headlineCall('infanzia');
  const plain = actions.map((one) => ({ ...one, order, ranking: { items: [], ties: [] } }));
  return { ...call, code, order, actions: plain };
};

const admit = async (callId: string, isees: readonly (number | null)[]): Promise<string[]> => {
  const admitted: string[] = [];
  for (const [n, isee] of isees.entries()) {
    const id = await house.apply(draft(callId, n + 1, { facts: facts(isee === null ? {} : { isee }) }));
    await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    admitted.push(id);
  }
  return admitted;
};

const order = (body: Readonly<Record<string, unknown>>): string[] =>
  (body['entries'] as { applicationId: string }[]).map(({ applicationId }) => applicationId);

describe('an order by the lowest ISEE', () => {
  it('needs no points', async () => {
    const callId = await house.publish(inOrder('isee', 'ISEE-2026'));
    const [first, second, third] = await admit(callId, [2_000_000, 900_000, 1_500_000]);
    const ranked = await house.post('officer', '/rankings', { callId, zone: ZONE });
    expect(ranked.status).toBe(201);
    expect(order(ranked.body)).toEqual([second, third, first]);
  });
});

describe('an order by lot', () => {
  it('is drawn with the seed that was bound, when nobody can apply any more, and by anybody again', async () => {
    const callId = await house.publish(inOrder('draw', 'SORTEGGIO-2026'));
    const admitted = await admit(callId, [null, null, null]);
    const ranking = { callId, zone: ZONE, seed: SEED };
    const type = async (body: object) => (await house.post('officer', '/rankings', body)).body['type'];
    expect((await house.get('nobody', `/calls/${callId}/draw`)).status).toBe(404);
    expect(await type(ranking)).toBe(problem('draw-not-committed'));

    const act = { commitment: sha(SEED), actNumber: 'D.D. 12/2026' };
    expect((await house.post('officer', `/calls/${callId}/draw`, act)).status).toBe(403);
    expect((await house.post('region', `/calls/${callId}/draw`, act)).status).toBe(201);
    const published = await house.get('nobody', `/calls/${callId}/draw`);
    expect(published.body).toMatchObject({ status: 'committed', ...act });
    expect(published.body).not.toHaveProperty('seed');
    expect(await type(ranking)).toBe(problem('draw-window-open'));

    house.clock.set(instant('2026-07-20T08:00:00.000Z'));
    expect(await type({ ...ranking, seed: 'un altro seme, scelto dopo' })).toBe(problem('draw-seed-wrong'));
    expect(await type({ callId, zone: ZONE })).toBe(problem('draw-seed-needed'));
    const ranked = await house.post('officer', '/rankings', ranking);
    const drawn = admitted.toSorted((a, b) => (sha(SEED + a) < sha(SEED + b) ? -1 : 1));
    expect(order(ranked.body)).toEqual(drawn);
    expect(ranked.body['lot']).toEqual({ seed: SEED, ...act });
    expect((await house.get('nobody', `/calls/${callId}/draw`)).body).toMatchObject({ status: 'revealed', seed: SEED });
    expect(order((await house.post('officer', '/rankings', { callId, zone: ZONE })).body)).toEqual(drawn);
  });

  it('is bound before the window closes, and only where the call asks for a lot', async () => {
    const callId = await house.publish(inOrder('draw', 'TARDI-2026'));
    const act = { commitment: sha(SEED), actNumber: 'D.D. 13/2026' };
    expect((await house.post('region', `/calls/${callId}/draw`, act)).body['type']).toBe(problem('draw-too-late'));
    const other = await house.publish(inOrder('isee', 'SENZA-2026'));
    expect((await house.post('region', `/calls/${other}/draw`, act)).body['type']).toBe(problem('draw-not-foreseen'));
  });
});
