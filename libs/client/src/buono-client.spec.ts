// What the client says for its caller, and what it makes of the answers.
import { describe, expect, it } from '@jest/globals';
import {
  bodyOf,
  BuonoClient,
  problemName,
  RequestRefused,
  type ClientOptions,
  type Received,
  type Sent,
} from './index.js';

const VOUCHER = '0b4c6f0e-6f2a-4a63-9c1e-0a5d7a1b2c3d';

interface Said {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A client over a service that answers in this order, and what was sent to it. */
const speaking = (answers: readonly Said[], options: Partial<ClientOptions> = {}) => {
  const sent: Sent[] = [];
  const waits: number[] = [];
  let keys = 0;
  const client = new BuonoClient({
    baseUrl: 'https://buono.example/api/v1/',
    exchange: (each): Promise<Received> => {
      const { status = 200, headers = {}, body = {} } = answers[sent.length] ?? {};
      sent.push(each);
      return Promise.resolve({ status, headers: new Headers(headers), text: JSON.stringify(body) });
    },
    newKey: () => `key-${(keys += 1)}`,
    patience: { attempts: 3, longestMs: 5_000, pause: (ms) => Promise.resolve(void waits.push(ms)) },
    ...options,
  });
  return { client, sent, waits };
};

const problem = (status: number, name: string, headers: Record<string, string> = {}): Said => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  body: { type: `urn:buono:problem:${name}`, title: 'Titolo', status, detail: 'Frase.' },
});
const busy = (after: string) => problem(503, 'busy', { 'retry-after': after });

describe('a request', () => {
  it('writes path, query and body, and the token of the moment', async () => {
    let minted = 0;
    const { client, sent } = speaking([], { token: () => `token-${(minted += 1)}` });
    await client.get('/vouchers', { params: { query: { zone: 'TC-01', limit: 2 } } });
    const path = { voucherId: VOUCHER };
    await client.post('/vouchers/{voucherId}/suspension', {
      params: { path },
      body: { effectiveFrom: '2026-04-01', reason: 'absence' },
    });
    expect(sent).toEqual([
      {
        method: 'GET',
        url: 'https://buono.example/api/v1/vouchers?zone=TC-01&limit=2',
        headers: { authorization: 'Bearer token-1' },
      },
      {
        method: 'POST',
        url: `https://buono.example/api/v1/vouchers/${VOUCHER}/suspension`,
        headers: {
          authorization: 'Bearer token-2',
          'content-type': 'application/json',
          'idempotency-key': 'key-1',
        },
        body: '{"effectiveFrom":"2026-04-01","reason":"absence"}',
      },
    ]);
  });

  it('takes a key, a revision, positions and a token that are named', async () => {
    const { client, sent } = speaking([], { token: 'own' });
    const params = { path: { voucherId: VOUCHER } };
    await client.post('/vouchers/{voucherId}/acceptance', { params, key: 'once-only', ifMatch: '"3"', token: 'other' });
    await client.get('/vouchers/{voucherId}', { params, atLeast: 'issuance:7' });
    expect(sent[0]?.headers).toEqual({
      authorization: 'Bearer other',
      'idempotency-key': 'once-only',
      'if-match': '"3"',
    });
    expect(sent[1]?.headers).toEqual({ authorization: 'Bearer own', 'buono-at-least': 'issuance:7' });
  });

  it('goes anywhere with a path put together at run time', async () => {
    const { client, sent } = speaking([{ body: { callId: 'c' } }]);
    const answer = await client.send<{ callId: string }>('POST', '/calls', { body: { document: 'x' } });
    expect(bodyOf(answer).callId).toBe('c');
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{"document":"x"}' });
  });
});

describe('one’s own writes', () => {
  it('are asked for with every query after them, the furthest of each context', async () => {
    const at = (position: string): Said => ({ headers: { 'Buono-Position': position } });
    const { client, sent } = speaking([at('issuance:12'), at('redemption:4'), at('issuance:9'), at('nonsense')]);
    for (const path of ['/a', '/b', '/c', '/d']) await client.send('POST', path, { body: {} });
    await client.get('/vouchers');
    expect(sent.slice(0, 4).every(({ headers }) => headers['buono-at-least'] === undefined)).toBe(true);
    expect(sent[4]?.headers['buono-at-least']).toBe('issuance:12, redemption:4');
  });

  it('may not have been seen yet, and the answer says so', async () => {
    const { client } = speaking([{ headers: { 'Buono-Stale': 'true', ETag: '"5"' } }, {}]);
    expect(await client.get('/vouchers')).toMatchObject({ ok: true, isStale: true, etag: '"5"' });
    const fresh = await client.get('/vouchers');
    expect(fresh).toMatchObject({ ok: true, isStale: false });
    expect(fresh).not.toHaveProperty('etag');
  });
});

describe('a refusal', () => {
  it('is a value with its problem', async () => {
    const { client } = speaking([problem(409, 'voucher-closed')]);
    const answer = await client.get('/vouchers');
    if (answer.ok) throw new Error('it was not refused');
    expect(answer.problem).toMatchObject({ status: 409, detail: 'Frase.' });
    expect(problemName(answer.problem)).toBe('voucher-closed');
  });

  it('is an error where there had to be a body', async () => {
    const { client } = speaking([problem(404, 'not-found')]);
    const asked = client.get('/vouchers').then(bodyOf);
    await expect(asked).rejects.toThrow(RequestRefused);
    await expect(asked).rejects.toThrow('GET /vouchers: 404 not-found Frase.');
  });

  it('has its status when somebody on the way answers without a problem', async () => {
    const { client } = speaking([{ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }]);
    const answer = await client.get('/vouchers');
    expect(answer).toMatchObject({ ok: false, status: 502, problem: { type: 'about:blank', status: 502 } });
  });
});

describe('a connection that breaks', () => {
  const breaking = (times: number, options: Partial<ClientOptions> = {}) => {
    const sent: Sent[] = [];
    const exchange = (each: Sent): Promise<Received> => {
      sent.push(each);
      if (sent.length <= times) return Promise.reject(new TypeError('fetch failed'));
      return Promise.resolve({ status: 200, headers: new Headers(), text: '{}' });
    };
    return { client: speaking([], { exchange, ...options }).client, sent };
  };

  it('is opened again once, and the write has the same key', async () => {
    const { client, sent } = breaking(1);
    expect(await client.send('POST', '/redemptions', { body: {} })).toMatchObject({ ok: true });
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1']);
  });

  it('is an error when it breaks again', async () => {
    const { client, sent } = breaking(2);
    await expect(client.get('/vouchers')).rejects.toThrow('fetch failed');
    expect(sent).toHaveLength(2);
  });

  it('is left to whoever has no patience, or has given up', async () => {
    const impatient = breaking(1, { patience: { attempts: 1, longestMs: 0 } });
    await expect(impatient.client.get('/vouchers')).rejects.toThrow('fetch failed');
    const givenUp = breaking(1);
    await expect(givenUp.client.get('/vouchers', { signal: AbortSignal.abort() })).rejects.toThrow('fetch failed');
    expect([impatient.sent.length, givenUp.sent.length]).toEqual([1, 1]);
  });
});

describe('a busy service', () => {
  it('is asked again when it says, with the same key', async () => {
    const { client, sent, waits } = speaking([busy('1'), busy('2'), {}]);
    expect(await client.send('POST', '/redemptions', { body: {} })).toMatchObject({ ok: true });
    expect(waits).toEqual([1_000, 2_000]);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set(['key-1']));
  });

  it('is asked so often and no more', async () => {
    const { client, sent } = speaking([busy('1'), busy('1'), busy('1'), {}]);
    expect(await client.get('/vouchers')).toMatchObject({ ok: false, status: 503 });
    expect(sent).toHaveLength(3);
  });

  it('is not waited for longer than patience goes', async () => {
    const { client, sent, waits } = speaking([busy('4'), busy('2'), {}]);
    expect(await client.get('/vouchers')).toMatchObject({ ok: false, status: 503 });
    expect([sent.length, waits]).toEqual([2, [4_000]]);
  });

  it('is not asked again when it names no time', async () => {
    const { client, sent } = speaking([problem(503, 'busy'), {}]);
    expect(await client.get('/vouchers')).toMatchObject({ ok: false, status: 503 });
    expect(sent).toHaveLength(1);
  });
});

describe('a list', () => {
  it('is read page after page, as far as it is read', async () => {
    const item = (voucherId: string) => ({ voucherId });
    const pages = [
      { body: { items: [item('a'), item('b')], next: 'n1' } },
      { body: { items: [], next: 'n2' } },
      { body: { items: [item('c')] } },
    ];
    const { client, sent } = speaking(pages);
    const seen: string[] = [];
    const query = { zone: 'TC-01' };
    for await (const { voucherId } of client.each('/vouchers', { params: { query } })) seen.push(voucherId);
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual([
      'zone=TC-01',
      'zone=TC-01&cursor=n1',
      'zone=TC-01&cursor=n2',
    ]);
    const half = speaking(pages);
    for await (const _ of half.client.each('/vouchers')) break;
    expect(half.sent).toHaveLength(1);
  });

  it('ends with an error where a page is refused', async () => {
    const { client } = speaking([problem(403, 'role-missing')]);
    await expect(client.each('/vouchers').next()).rejects.toThrow(RequestRefused);
  });
});

describe('the types', () => {
  it('refuse at compile time what the API does not know', () => {
    const { client } = speaking([]);
    const never = (): unknown[] => [
      // @ts-expect-error -- no such path
      client.get('/voucher'),
      // @ts-expect-error -- the path wants its id
      client.get('/vouchers/{voucherId}'),
      // @ts-expect-error -- the zone is a text
      client.get('/vouchers', { params: { query: { zone: 1 } } }),
      client.post('/vouchers/{voucherId}/suspension', {
        params: { path: { voucherId: VOUCHER } },
        // @ts-expect-error -- the reason is one of a list
        body: { effectiveFrom: '2026-04-01', reason: 'because' },
      }),
      // @ts-expect-error -- this is no list
      client.each('/facts/none'),
    ];
    expect(never).toBeInstanceOf(Function);
  });
});
