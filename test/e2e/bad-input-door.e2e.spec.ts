// What cannot be read is stopped at the door, whatever it was meant for.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

let journey: Journey;
let world: SmallWorld;
beforeAll(async () => {
  journey = await Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

describe('the door', () => {
  const precheck = (body: string, type = 'application/json') =>
    fetch(`${journey.url}/api/v1/calls/${world.callId}/prechecks`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['too deep', '['.repeat(5_000) + ']'.repeat(5_000), 'application/json', 400],
    ['over a megabyte', `{"facts":{"x":"${'y'.repeat(1_100_000)}"}}`, 'application/json', 413],
    ['plain text', '{"facts":{}}', 'text/plain', 415],
    ['a form', 'facts=1', 'application/x-www-form-urlencoded', 415],
  ])('is shut to a body that is %s', async (_, body, type, status) => {
    const answer = await precheck(body, type);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('names the methods of a path that does not answer to the one used', async () => {
    const answer = await journey.as('family-one').put(`/vouchers/${world.voucherId}`, {});
    expectRefused(answer, [405, 'method-not-allowed']);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expectRefused(await journey.as('family-one').put('/buoni', {}), [404, 'not-found']);
  });

  it.each(['x', '["\\u0000"]', '["\\ud800"]', '[]', '[1.5]', '[true]', '[{"a":1}]'])(
    'is shut to the cursor %s',
    async (forged) => {
      const cursor = Buffer.from(forged).toString('base64url');
      for (const list of ['/calls', '/vouchers', '/claims', '/providers'])
        expectRefused(await journey.as('auditor').get(`${list}?cursor=${cursor}`), [400, 'invalid-cursor']);
    },
  );

  it('asks for a key of its own for each write, and for the revision that was read', async () => {
    const family1 = journey.as('family-one');
    for (const key of ['', 'short', 'with a space in it', 'x'.repeat(201)])
      expectRefused(await family1.post(`/vouchers/${world.voucherId}/codes`, {}, { key }), [400, 'invalid-header']);
    const key = 'una-chiave-per-due-corpi';
    await family1.did(`/vouchers/${world.voucherId}/provider-choice`, { providerId: world.providerId }, { key });
    const other = await family1.post(`/vouchers/${world.voucherId}/provider-choice`, { providerId: NOBODY }, { key });
    expectRefused(other, [422, 'idempotency-key-reused']);
    const late = await family1.post(`/vouchers/${world.voucherId}/renunciation`, {}, { ifMatch: '"0"' });
    expectRefused(late, [412, 'revision-mismatch']);
  });
});
