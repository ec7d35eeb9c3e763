// Differences between versions over HTTP: what changed, and what would change.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';

const house = new House();
const document = headlineCall('infanzia', { closesAt: '2026-06-20T12:00' });
const longer = headlineCall('infanzia', { closesAt: '2026-06-30T12:00' });
const moved = 'finestra delle domande, chiusura: da 20 giugno 2026, ore 12:00 a 30 giugno 2026, ore 12:00';
let callId = '';

beforeAll(async () => {
  await house.open();
  callId = await house.publish(document);
});
afterAll(() => house.close());

describe('the differences between versions of a call', () => {
  it('are shown before an amendment is adopted', async () => {
    const path = `/calls/${callId}/amendments/previews`;
    expect((await house.post('officer', path, { document: longer })).status).toBe(403);
    const preview = await house.post('region', path, { document: longer });
    expect(preview).toMatchObject({
      status: 200,
      body: { from: 1, to: 0, differences: [{ place: 'window.closesAt', text: moved }] },
    });
    expect((await house.get('nobody', `/calls/${callId}`)).body).toMatchObject({ version: 1 });
    const wrong = await house.post('region', path, { document: { ...longer, order: 'fortune' } });
    expect(wrong.status).toBe(422);
  });

  it('are read by anybody once there are two', async () => {
    const act = { document: longer, actNumber: 'D.D. 2/2026', effectiveFrom: '2026-06-10' };
    await house.post('region', `/calls/${callId}/amendments`, act);
    const found = await house.get('nobody', `/calls/${callId}/differences?from=1&to=2`);
    expect(found.body).toMatchObject({ from: 1, to: 2, differences: [{ kind: 'changed', text: moved }] });
    expect((await house.get('nobody', `/calls/${callId}/differences?from=2&to=2`)).body).toMatchObject({
      differences: [],
    });
    expect((await house.get('nobody', `/calls/${callId}/differences?from=1&to=9`)).status).toBe(404);
    expect((await house.get('nobody', `/calls/${callId}/differences`)).status).toBe(400);
  });
});
