// The public catalogue over HTTP: services that no call pays, and calls open and closed, found by need, without credentials.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { callDocument } from '../testing/call-document.examples.js';
import { House } from '../testing/house.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

type Entry = { code: string; state: string };
const found = async (query = ''): Promise<readonly string[]> => {
  const { body } = await house.get('nobody', `/catalogue${query}`);
  return (body['items'] as Entry[]).map(({ code, state }) => `${code} ${state}`);
};

describe('the catalogue', () => {
  let nursery = '';
  beforeAll(async () => {
    nursery = await house.publish(headlineCall('infanzia'));
    await house.publish(callDocument());
    await house.settled();
  });

  it('has the services and the calls, closed ones too', async () => {
    const all = await found();
    expect(all.slice(0, 2)).toEqual(['M09 always', 'M18 always']);
    expect(all.slice(-2)).toEqual(['INFANZIA-2026 open', 'PROVA-2026 closed']);
    expect(await found('?state=closed')).toEqual(['PROVA-2026 closed']);
  });

  it('is searched by need', async () => {
    expect(await found('?need=nido')).toEqual(['INFANZIA-2026 open']);
    expect(await found('?need=violenza')).toEqual(['M42 always', 'M44 always']);
    expect(await found('?need=astronave')).toEqual([]);
    expect((await house.get('nobody', `/catalogue?need=${'a'.repeat(61)}`)).status).toBe(400);
    expect((await house.get('nobody', '/catalogue?state=altro')).status).toBe(400);
  });

  it('says for whom, what and where to ask', async () => {
    const { body } = await house.get('nobody', '/catalogue?need=nido');
    expect(body['items']).toMatchObject([
      {
        kind: 'call',
        callId: nursery,
        forWhom: expect.arrayContaining([expect.any(String)]),
        whereToAsk: expect.any(String),
      },
    ]);
    const page = await house.get('nobody', '/catalogue?limit=1&state=always');
    expect(page.body).toMatchObject({ items: [{ code: 'M09', whereToAsk: expect.stringContaining('impiego') }] });
    const next = await house.get('nobody', `/catalogue?limit=1&state=always&cursor=${String(page.body['next'])}`);
    expect(next.body).toMatchObject({ items: [{ code: 'M18' }] });
  });

  it('forgets a call that was annulled', async () => {
    const annulled = await house.post('region', `/calls/${nursery}/annulment`, {
      actNumber: 'D.D. 9/2026',
      reason: 'errore nella dotazione',
    });
    expect(annulled.status).toBe(200);
    expect(await found('?need=nido')).toEqual([]);
  });
});
