// A small application on a port: what is not there, faults, and the door that every request passes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { addressOf, expectProblem, logged, sendTo, THING, tinyApp, type Answer } from './testing/tiny-app.js';

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  app = await tinyApp();
  url = addressOf(app);
});
afterAll(() => app.close());

const send = (method: string, path: string, headers?: Record<string, string>, body?: string) =>
  sendTo(`${url}${path}`, method, headers, body);

describe('what is not there', () => {
  it.each(['/api/v1/nothing', '/api/v1/things/not-an-id', '/nothing'])('is a problem: %s', async (path) => {
    expectProblem(await send('GET', path), 404, 'not-found');
  });

  it('is a problem with a method that the route does not know', async () => {
    expectProblem(await send('DELETE', '/api/v1/things'), 404, 'not-found');
  });

  it('is a problem when the URL itself is broken', async () => {
    expectProblem(await raw('/api/v1/things/%zz'), 400, 'malformed-request');
  });

  it.each([
    ['is not HTTP', 'NOT HTTP\r\n\r\n', '400', 'malformed-request'],
    ['has headers without end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431', 'headers-too-large'],
  ])('is a problem when the request %s', async (_, bytes, status, name) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain(`urn:buono:problem:${name}`);
  });
});

// fetch mends URLs before it sends them.
const raw = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = httpRequest({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const headers = new Headers({ 'content-type': response.headers['content-type'] ?? '' });
        resolve({ status: response.statusCode ?? 0, headers, body: JSON.parse(text) as Record<string, unknown> });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

describe('a fault', () => {
  it('of time is 503, and says when to come back', async () => {
    const answer = await send('POST', '/api/v1/things/faults/deadline');
    expectProblem(answer, 503, 'try-again');
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('of a key used twice is 422', async () => {
    expectProblem(await send('POST', '/api/v1/things/faults/reused'), 422, 'idempotency-key-reused');
  });

  it('of ours is 500 and says nothing of its cause, nor does the log of persons', async () => {
    logged.length = 0;
    const answer = await send('POST', '/api/v1/things/faults/other', { 'x-request-id': THING });
    expectProblem(answer, 500, 'internal-fault');
    expect(JSON.stringify(answer.body)).not.toMatch(/Mario|TypeError|stack/);
    const log = JSON.stringify(logged);
    expect(log).toContain('TypeError');
    expect(log).toContain('RangeError');
    expect(log).toContain('/api/v1/things/faults/:kind');
    expect(log).toContain(THING);
    expect(log).not.toMatch(/Mario|RSSMRA|Maria/);
  });
});

describe('the door', () => {
  it('counts requests and stops the hasty, with the headers of the guidelines', async () => {
    const strict = await tinyApp({
      rateLimit: { perToken: { burst: 2, perSecond: 0.01 }, perAddress: { burst: 3, perSecond: 0.01 } },
    });
    try {
      const ask = (token: string) =>
        fetch(`${addressOf(strict)}/api/v1/things`, { headers: { authorization: `Bearer ${token}` } });
      const first = await ask('a');
      expect(first.status).toBe(200);
      expect(['limit', 'remaining', 'reset'].map((name) => first.headers.get(`x-ratelimit-${name}`))).toEqual([
        '2',
        '1',
        '100',
      ]);
      expect((await ask('a')).status).toBe(200);
      const third = await ask('a');
      expect([third.status, third.headers.get('content-type')]).toEqual([
        429,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      // New tokens from one address are paid by the address: two more, then none.
      expect([(await ask('b')).status, (await ask('c')).status, (await ask('d')).status]).toEqual([200, 200, 429]);
      expect((await fetch(`${addressOf(strict)}/health/live`)).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('forbids keeping answers and guessing their type', async () => {
    const { headers } = await send('GET', `/api/v1/things/${THING}`);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });

  it('tells its status, and leaves the probes outside the API', async () => {
    expect((await send('GET', '/api/v1/status')).body).toEqual({ status: 'up' });
    expect((await send('GET', '/health/live')).body).toEqual({ status: 'alive' });
  });

  it('says 503 while it is not ready', async () => {
    const starting = await tinyApp({ ready: () => false });
    try {
      const answer = await fetch(`${addressOf(starting)}/api/v1/status`);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    } finally {
      await starting.close();
    }
  });

  it('shows problems as pages where people are, not in the API', async () => {
    const portal = await tinyApp({
      renderPage: (problem, request) => (request.url.startsWith('/api/') ? undefined : `<h1>${problem.title}</h1>`),
    });
    try {
      const page = await fetch(`${addressOf(portal)}/nothing`);
      expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
        404,
        'text/html; charset=utf-8',
        '<h1>Non trovato</h1>',
      ]);
      expect((await fetch(`${addressOf(portal)}/api/v1/nothing`)).headers.get('content-type')).toContain(
        'problem+json',
      );
    } finally {
      await portal.close();
    }
  });
});
